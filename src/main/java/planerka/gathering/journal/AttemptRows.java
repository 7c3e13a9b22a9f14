package planerka.gathering.journal;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import planerka.gathering.model.Attempt;
import planerka.gathering.model.Attempt.Ending;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Participant;

/** The table call_attempt, as it is written. */
final class AttemptRows {
    private static final String INSERT =
            """
            insert into call_attempt (gathering_id, participant_id, attempt, call_id, number, planned_at,
                    rang_at, answered_at, ended_at, outcome, cause)
            values (:gathering, :participant, :attempt, :call, :number, :plannedAt,
                    :rangAt, :answeredAt, :endedAt, :outcome, :cause)
            """;
    private static final String UPDATE =
            """
            update call_attempt
            set rang_at = :rangAt, answered_at = :answeredAt, ended_at = :endedAt, outcome = :outcome, cause = :cause
            where gathering_id = :gathering and participant_id = :participant and attempt = :attempt
            """;

    private AttemptRows() {}

    /** The new attempts, and the changed ones, of these participants. */
    static void save(
            Handle handle, Gathering gathering, List<Participant> before, List<Participant> after) {
        PreparedBatch inserts = handle.prepareBatch(INSERT);
        PreparedBatch updates = handle.prepareBatch(UPDATE);
        for (Participant participant : after) {
            List<Attempt> known = known(before, participant.id());
            for (Attempt attempt : participant.attempts()) {
                if (attempt.number() > known.size()) {
                    add(
                            bind(inserts, gathering, participant, attempt),
                            gathering,
                            participant,
                            attempt);
                } else if (!attempt.isWrittenLike(known.get(attempt.number() - 1))) {
                    bind(updates, gathering, participant, attempt).add();
                }
            }
        }
        run(inserts);
        run(updates);
    }

    private static void add(
            PreparedBatch batch, Gathering gathering, Participant participant, Attempt attempt) {
        batch.bind("call", gathering.channel(participant, attempt).text())
                .bind("number", attempt.dialled().digits())
                .bind("plannedAt", attempt.plannedAt())
                .add();
    }

    private static PreparedBatch bind(
            PreparedBatch batch, Gathering gathering, Participant participant, Attempt attempt) {
        Optional<Ending> ending = attempt.progress().ending();
        Optional<Integer> cause = ending.flatMap(end -> end.cause().stream().boxed().findFirst());
        return batch.bind("gathering", gathering.id())
                .bind("participant", participant.id())
                .bind("attempt", attempt.number())
                .bind("rangAt", GatheringRows.orNull(attempt.progress().rangAt()))
                .bind("answeredAt", GatheringRows.orNull(attempt.progress().answeredAt()))
                .bind("endedAt", GatheringRows.orNull(ending.map(Ending::at)))
                .bind("outcome", ending.map(end -> end.outcome().word()).orElse(null))
                .bind("cause", cause.orElse(null));
    }

    private static List<Attempt> known(List<Participant> before, int id) {
        return before.stream()
                .filter(p -> p.id() == id)
                .findFirst()
                .map(Participant::attempts)
                .orElse(List.of());
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
