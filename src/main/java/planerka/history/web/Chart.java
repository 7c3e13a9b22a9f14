package planerka.history.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import planerka.history.AttendanceTable;
import planerka.history.AttendanceTotals;
import planerka.text.Language;

/**
 * The rates of some months as bars: shares of the width, so that words keep their size. Pure
 * geometry; the template draws it.
 */
public record Chart(List<Bar> bars) {
    /** The places of the bars, and the height of one in a hundred. */
    public static final int GROUND = 120;

    private static final int HIGHEST = 96;
    private static final double FILLED = 0.62;

    /**
     * One month.
     *
     * @param rate in hundredths; -1 where nothing counts
     * @param middle the place of its words
     */
    public record Bar(String label, int rate, String grade, String x, String width, String middle) {
        public int y() {
            return GROUND - height();
        }

        /** None is a line, too. */
        public int height() {
            return rate < 0 ? 0 : Math.max(2, rate * HIGHEST / 100);
        }
    }

    static Chart of(AttendanceTable table, Language language) {
        List<Bar> bars = new ArrayList<>();
        double slot = 100.0 / table.months().size();
        for (int i = 0; i < table.months().size(); i++) {
            AttendanceTotals tally = table.byMonth().get(i);
            bars.add(
                    new Bar(
                            label(table.months().get(i), language),
                            tally.rate().orElse(-1),
                            tally.grade(),
                            percent(slot * (i + (1 - FILLED) / 2)),
                            percent(slot * FILLED),
                            percent(slot * (i + 0.5))));
        }
        return new Chart(List.copyOf(bars));
    }

    /** Such as {@code нояб.}: the year is said by the table. */
    private static String label(YearMonth month, Language language) {
        return DateTimeFormatter.ofPattern("LLL", language.locale()).format(month);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
