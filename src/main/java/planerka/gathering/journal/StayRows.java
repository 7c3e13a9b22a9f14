package planerka.gathering.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Participant;

/** The table stay, as it is written: every coming and going. */
final class StayRows {
    private StayRows() {}

    /** What these participants' coming and going is more than it was. */
    static void save(
            Handle handle, Gathering gathering, List<Participant> before, List<Participant> after) {
        for (Participant now : after) {
            Optional<Participant> was =
                    before.stream().filter(one -> one.id() == now.id()).findFirst();
            Optional<Instant> joined = now.presence().joinedAt();
            if (joined.isPresent()) {
                save(handle, gathering, now, was.map(Participant::presence));
            }
        }
    }

    private static void save(
            Handle handle,
            Gathering gathering,
            Participant now,
            Optional<Participant.Presence> was) {
        Participant.Presence presence = now.presence();
        boolean came =
                was.filter(before -> before.joinedAt().equals(presence.joinedAt())).isEmpty();
        boolean went =
                presence.leftAt().isPresent()
                        && was.filter(before -> before.leftAt().equals(presence.leftAt()))
                                .isEmpty();
        if (came) {
            bind(
                    handle,
                    """
                    insert into stay (gathering_id, participant_id, joined_at, left_at)
                    values (:gathering, :participant, :joined, :left)
                    """,
                    gathering,
                    now);
        } else if (went) {
            bind(
                    handle,
                    """
                    update stay set left_at = :left
                    where gathering_id = :gathering and participant_id = :participant
                      and joined_at = :joined
                    """,
                    gathering,
                    now);
        }
    }

    private static void bind(Handle handle, String sql, Gathering gathering, Participant who) {
        handle.createUpdate(sql)
                .bind("gathering", gathering.id())
                .bind("participant", who.id())
                .bind("joined", who.presence().joinedAt().orElseThrow())
                .bindByType("left", who.presence().leftAt().orElse(null), Instant.class)
                .execute();
    }
}
