package planerka.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attendance by months, of people or of groups. */
public record AttendanceTable(
        List<YearMonth> months,
        List<Row> rows,
        List<AttendanceTotals> byMonth,
        AttendanceTotals all) {

    /**
     * A person of a group, or a group of a person.
     *
     * @param id null for a number that is nobody's
     */
    public record Row(Long id, String name, List<AttendanceTotals> byMonth, AttendanceTotals all) {}

    /** What was counted: one thing, in one month, of one person or group. */
    record Count(Optional<Long> id, String name, int month, AttendanceTotals tally) {}

    private record Key(Optional<Long> id, String nobody) {
        static Key of(Count count) {
            return new Key(count.id(), count.id().isPresent() ? "" : count.name());
        }
    }

    /** The rows come in the order in which they are first counted. */
    static AttendanceTable of(List<YearMonth> months, List<Count> counts) {
        Map<Key, List<Count>> byRow = new LinkedHashMap<>();
        counts.forEach(
                count -> byRow.computeIfAbsent(Key.of(count), key -> new ArrayList<>()).add(count));
        List<Row> rows = byRow.values().stream().map(some -> row(months.size(), some)).toList();
        List<AttendanceTotals> byMonth = byMonth(months.size(), counts);
        return new AttendanceTable(months, rows, byMonth, sum(byMonth));
    }

    private static Row row(int months, List<Count> counts) {
        List<AttendanceTotals> byMonth = byMonth(months, counts);
        Count first = counts.get(0);
        return new Row(first.id().orElse(null), first.name(), byMonth, sum(byMonth));
    }

    private static List<AttendanceTotals> byMonth(int months, List<Count> counts) {
        List<AttendanceTotals> sums =
                new ArrayList<>(Collections.nCopies(months, AttendanceTotals.NONE));
        counts.forEach(
                count -> sums.set(count.month(), sums.get(count.month()).plus(count.tally())));
        return List.copyOf(sums);
    }

    private static AttendanceTotals sum(List<AttendanceTotals> some) {
        return some.stream().reduce(AttendanceTotals.NONE, AttendanceTotals::plus);
    }
}
