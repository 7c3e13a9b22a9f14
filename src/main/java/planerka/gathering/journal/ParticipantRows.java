package planerka.gathering.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.gathering.model.Attempt;
import planerka.gathering.model.Attempt.Ending;
import planerka.gathering.model.Attempt.Progress;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Participant;
import planerka.gathering.model.Participant.Presence;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.ParticipantStatus;
import planerka.gathering.model.Reason;
import planerka.group.ConfirmPolicy;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/**
 * Makes participants, with their calls, of the rows of two tables. A participant in the room has no
 * room channel here: the PBX tells it.
 */
final class ParticipantRows {
    private ParticipantRows() {}

    /** A participant's calls are found by these two. */
    private record Key(long gathering, int participant) {}

    private record Row(long gathering, Participant participant) {}

    private record Call(Key key, Attempt attempt) {}

    static Map<Long, List<Participant>> load(Handle handle, List<Long> gatherings) {
        Map<Key, List<Attempt>> calls = calls(handle, gatherings);
        Map<Long, List<Participant>> people = new HashMap<>();
        handle.createQuery(
                        """
                        select * from participant where gathering_id in (<ids>)
                        order by gathering_id, id
                        """)
                .bindList("ids", gatherings)
                .map((row, context) -> participant(row, context, calls))
                .forEach(
                        row ->
                                people.computeIfAbsent(row.gathering(), id -> new ArrayList<>())
                                        .add(row.participant()));
        return people;
    }

    private static Map<Key, List<Attempt>> calls(Handle handle, List<Long> gatherings) {
        Map<Key, List<Attempt>> calls = new HashMap<>();
        handle.createQuery(
                        """
                        select * from call_attempt where gathering_id in (<ids>)
                        order by gathering_id, participant_id, attempt
                        """)
                .bindList("ids", gatherings)
                .map(ParticipantRows::call)
                .forEach(
                        call ->
                                calls.computeIfAbsent(call.key(), key -> new ArrayList<>())
                                        .add(call.attempt()));
        return calls;
    }

    private static Row participant(
            ResultSet row, StatementContext context, Map<Key, List<Attempt>> calls)
            throws SQLException {
        long gathering = row.getLong("gathering_id");
        int id = row.getInt("id");
        long person = row.getLong("person_id");
        Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(person);
        Invitee who =
                new Invitee(
                        known,
                        row.getString("name"),
                        numbers(row),
                        Role.of(row.getString("role")).orElse(Role.SPEAK),
                        ConfirmPolicy.of(row.getString("confirm")));
        ParticipantStatus status =
                new ParticipantStatus(
                        ParticipantState.of(row.getString("state")),
                        Reason.of(row.getString("reason")));
        Presence presence =
                new Presence(
                        Optional.empty(),
                        ArchiveRows.moment(row, "rang_at", context),
                        ArchiveRows.moment(row, "joined_at", context),
                        ArchiveRows.moment(row, "left_at", context),
                        Duration.ofMillis(row.getLong("talked_ms")));
        List<Attempt> attempts = calls.getOrDefault(new Key(gathering, id), List.of());
        return new Row(gathering, new Participant(id, who, status, presence, attempts));
    }

    private static List<PhoneNumber> numbers(ResultSet row) throws SQLException {
        return Stream.of(row.getString("numbers").split(","))
                .flatMap(number -> PhoneNumber.typed(number).stream())
                .toList();
    }

    /** A call that was planned is taken for sent: whether it was, the PBX tells. */
    private static Call call(ResultSet row, StatementContext context) throws SQLException {
        Progress progress =
                new Progress(
                        Optional.of(Instant.EPOCH),
                        ArchiveRows.moment(row, "rang_at", context),
                        ArchiveRows.moment(row, "answered_at", context),
                        Optional.empty(),
                        OptionalInt.empty(),
                        false,
                        ending(row, context));
        Attempt attempt =
                new Attempt(
                        row.getInt("attempt"),
                        new PhoneNumber(row.getString("number")),
                        ArchiveRows.moment(row, "planned_at", context).orElseThrow(),
                        progress);
        return new Call(
                new Key(row.getLong("gathering_id"), row.getInt("participant_id")), attempt);
    }

    private static Optional<Ending> ending(ResultSet row, StatementContext context)
            throws SQLException {
        Optional<Instant> at = ArchiveRows.moment(row, "ended_at", context);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        int cause = row.getInt("cause");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(cause);
        return Optional.of(
                new Ending(at.get(), ParticipantState.of(row.getString("outcome")), known));
    }
}
