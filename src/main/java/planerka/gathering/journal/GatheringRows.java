package planerka.gathering.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringPolicy;
import planerka.gathering.model.GatheringState;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Occasion;
import planerka.gathering.model.Participant;
import planerka.group.ConfirmPolicy;
import planerka.group.RoomPolicyColumns;
import planerka.people.PhoneNumber;

/** The tables gathering, gathering_group and participant, as they are written. */
final class GatheringRows {
    private GatheringRows() {}

    static void insert(Handle handle, Gathering gathering) {
        Occasion occasion = gathering.occasion();
        GatheringPolicy policy = gathering.policy();
        RoomPolicyColumns.bind(
                        handle.createUpdate(
                                """
                        insert into gathering (id, group_id, group_name, room, live_room, organiser, started_by,
                                caller_name, ring_seconds, confirm, retry_attempts, retry_after_seconds, next_after_seconds, at_once, when_free,
                                alone_seconds, end_with_leader, lasts_minutes, most_people, pin, by_code, recorded, quorum, ends_at,
                                state, opened, locked, started_at, ended_at, lead_way, deputy)
                        values (:id, :group, :groupName, :room, :liveRoom, :organiser, :startedBy,
                                :callerName, :ring, :confirm, :attempts, :pause, :nextAfter, :atOnce, :whenFree,
                                :aloneSeconds, :endWithLeader, :lastsMinutes, :most, :pin, :byCode, :recorded, :quorum, :endsAt,
                                :state, :opened, :locked, :startedAt, :endedAt, :leadWay, :deputy)
                        """),
                        policy.conference())
                .bind("id", gathering.id())
                .bind("group", occasion.group())
                .bind("groupName", occasion.groupName())
                .bind("room", gathering.room())
                .bind("liveRoom", liveRoom(gathering))
                .bind("organiser", occasion.organiser().digits())
                .bind("startedBy", occasion.by().word())
                .bind("callerName", policy.callerName())
                .bind("ring", policy.ring().toSeconds())
                .bind("confirm", policy.confirm().word())
                .bind("attempts", policy.attempts())
                .bind("pause", policy.pause().toSeconds())
                .bind("nextAfter", policy.reach().nextAfterSeconds())
                .bind("atOnce", policy.reach().atOnce())
                .bind("whenFree", policy.reach().whenFree())
                .bind("endsAt", orNull(gathering.stage().endsAt()))
                .bind("state", gathering.stage().state().word())
                .bind("opened", gathering.stage().opened())
                .bind("locked", gathering.stage().locked())
                .bind("startedAt", occasion.startedAt())
                .bind("endedAt", orNull(gathering.stage().endedAt()))
                .bind("leadWay", occasion.lead().way().word())
                .bind("deputy", occasion.lead().deputy().map(PhoneNumber::digits).orElse(null))
                .execute();
    }

    /** Fails if the occasion had its gathering. */
    static void take(Handle handle, String occasion, long gathering) {
        handle.execute(
                "insert into gathering_occasion (occasion, gathering_id) values (?, ?)",
                occasion,
                gathering);
    }

    /** The stage; an ended gathering frees its room and its groups. */
    static void update(Handle handle, Gathering gathering) {
        GatheringState stage = gathering.stage();
        handle.createUpdate(
                        """
                        update gathering
                        set state = :state, opened = :opened, locked = :locked, ended_at = :endedAt, ends_at = :endsAt, live_room = :liveRoom
                        where id = :id
                        """)
                .bind("state", stage.state().word())
                .bind("opened", stage.opened())
                .bind("locked", stage.locked())
                .bind("endedAt", orNull(stage.endedAt()))
                .bind("endsAt", orNull(stage.endsAt()))
                .bind("liveRoom", liveRoom(gathering))
                .bind("id", gathering.id())
                .execute();
        if (stage.isEnded()) {
            handle.execute(
                    "update gathering_group set live_group = null where gathering_id = ?",
                    gathering.id());
        }
    }

    static void insertGroup(Handle handle, Gathering gathering, long group) {
        handle.createUpdate(
                        """
                        insert into gathering_group (gathering_id, group_id, live_group, started_at)
                        values (:gathering, :group, :live, :startedAt)
                        """)
                .bind("gathering", gathering.id())
                .bind("group", group)
                .bind("live", gathering.stage().isEnded() ? null : group)
                .bind("startedAt", gathering.occasion().startedAt())
                .execute();
    }

    static void insert(Handle handle, Gathering gathering, List<Participant> participants) {
        if (participants.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into participant (gathering_id, id, person_id, name, number, numbers, role, confirm,
                                state, reason, attempts, rang_at, joined_at, left_at, talked_ms, started_at, came_at)
                        values (:gathering, :id, :person, :name, :number, :numbers, :role, :confirm,
                                :state, :reason, :attempts, :rangAt, :joinedAt, :leftAt, :talked, :startedAt, :joinedAt)
                        """);
        for (Participant participant : participants) {
            Invitee who = participant.who();
            bindChanging(batch, gathering, participant)
                    .bind("person", who.person().orElse(null))
                    .bind("name", who.name())
                    .bind("number", who.number().map(PhoneNumber::digits).orElse(""))
                    .bind("numbers", numbers(who))
                    .bind("confirm", who.confirm().map(ConfirmPolicy::word).orElse(""))
                    .bind("startedAt", gathering.occasion().startedAt());
            batch.add();
        }
        batch.execute();
    }

    static void update(Handle handle, Gathering gathering, List<Participant> participants) {
        if (participants.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        update participant
                        set role = :role, state = :state, reason = :reason, attempts = :attempts,
                            rang_at = :rangAt, joined_at = :joinedAt, left_at = :leftAt, talked_ms = :talked,
                            came_at = coalesce(came_at, :joinedAt)
                        where gathering_id = :gathering and id = :id
                        """);
        participants.forEach(participant -> bindChanging(batch, gathering, participant).add());
        batch.execute();
    }

    private static PreparedBatch bindChanging(
            PreparedBatch batch, Gathering gathering, Participant participant) {
        return batch.bind("gathering", gathering.id())
                .bind("id", participant.id())
                .bind("role", participant.who().role().word())
                .bind("state", participant.state().word())
                .bind("reason", participant.status().reason().word())
                .bind("attempts", participant.attempts().size())
                .bind("rangAt", orNull(participant.presence().rangAt()))
                .bind("joinedAt", orNull(participant.presence().joinedAt()))
                .bind("leftAt", orNull(participant.presence().leftAt()))
                .bind("talked", participant.presence().talked().toMillis());
    }

    private static String numbers(Invitee who) {
        return who.numbers().stream().map(PhoneNumber::digits).collect(Collectors.joining(","));
    }

    private static String liveRoom(Gathering gathering) {
        return gathering.stage().isEnded() ? null : gathering.room();
    }

    static Instant orNull(Optional<Instant> moment) {
        return moment.orElse(null);
    }
}
