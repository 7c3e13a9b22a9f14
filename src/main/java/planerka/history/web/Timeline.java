package planerka.history.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.gathering.model.Attendance;
import planerka.history.Attendee;
import planerka.history.Attendees;
import planerka.history.Call;
import planerka.history.HistoryEntries;

/** How one gathering went: every participant with their calls and their times in the room. */
record Timeline(Instant from, Instant to, List<Part> parts) {

    /** What happened to one participant. */
    record Part(Attendee who, List<Call> calls) {
        private boolean isShown() {
            return !calls.isEmpty()
                    || !who.stays().isEmpty()
                    || who.attendance() != Attendance.NONE;
        }
    }

    /** Empty for one that is not over, or not there. */
    static Optional<Timeline> of(Handle handle, long gathering) {
        Map<Integer, List<Call>> calls = calls(handle, gathering);
        List<Part> parts =
                Attendees.withStays(handle, List.of(gathering))
                        .getOrDefault(gathering, List.of())
                        .stream()
                        .map(who -> new Part(who, calls.getOrDefault(who.id(), List.of())))
                        .filter(Part::isShown)
                        .toList();
        return handle.createQuery(
                        """
                        select started_at, ended_at from gathering
                        where id = :id and ended_at is not null
                        """)
                .bind("id", gathering)
                .map(
                        (row, context) ->
                                new Timeline(
                                        HistoryEntries.moment(row, "started_at", context)
                                                .orElseThrow(),
                                        HistoryEntries.moment(row, "ended_at", context)
                                                .orElseThrow(),
                                        parts))
                .findOne();
    }

    private static Map<Integer, List<Call>> calls(Handle handle, long gathering) {
        Map<Integer, List<Call>> found = new HashMap<>();
        handle.createQuery(
                        """
                        select participant_id, planned_at, rang_at, answered_at, ended_at
                        from call_attempt where gathering_id = :id
                        order by participant_id, attempt
                        """)
                .bind("id", gathering)
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getInt("participant_id"),
                                        new Call(
                                                HistoryEntries.moment(row, "planned_at", context)
                                                        .orElseThrow(),
                                                HistoryEntries.moment(row, "rang_at", context),
                                                HistoryEntries.moment(row, "answered_at", context),
                                                HistoryEntries.moment(row, "ended_at", context))))
                .forEach(
                        one ->
                                found.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                                        .add(one.getValue()));
        return found;
    }
}
