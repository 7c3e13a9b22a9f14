package planerka.schedule.agenda;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import planerka.text.Language;

/** Says which days a page shows: "30 November – 6 December 2026". */
public final class PeriodText {
    private PeriodText() {}

    public static String of(Period period, Language language) {
        return switch (period.kind()) {
            case DAY -> write("EEEE, d MMMM yyyy", period.day(), language);
            case MONTH -> write("LLLL yyyy", period.day(), language);
            case WEEK, WEEKS -> week(period.first(), period.last(), language);
        };
    }

    private static String week(LocalDate first, LocalDate last, Language language) {
        String to = write("d MMMM yyyy", last, language);
        if (first.getMonth() == last.getMonth()) {
            return first.getDayOfMonth() + "–" + to;
        }
        boolean oneYear = first.getYear() == last.getYear();
        return write(oneYear ? "d MMMM" : "d MMMM yyyy", first, language) + " – " + to;
    }

    private static String write(String pattern, LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }
}
