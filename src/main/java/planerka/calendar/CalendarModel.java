package planerka.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import planerka.web.Language;

/** What the page of one calendar needs. */
final class CalendarModel {
    static final String PAGE = "calendar/show";
    private static final int LETTERS = 3;

    private CalendarModel() {}

    static Map<String, Object> of(WorkCalendar calendar, int year, int users, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("calendar", calendar);
        model.put("form", CalendarForm.of(calendar));
        model.put("year", CalendarYear.of(calendar, year, language));
        model.put("known", calendar.covers(year));
        model.put("special", calendar.of(year));
        model.put("kinds", Stream.of(DayKind.values()).map(DayKind::word).toList());
        model.put("weekdays", weekdays());
        model.put("users", users);
        model.put("stale", false);
        model.put("date", "");
        model.put("kind", DayKind.OFF.word());
        model.put("note", "");
        return model;
    }

    private static List<String> weekdays() {
        return Stream.of(DayOfWeek.values()).map(day -> day.name().substring(0, LETTERS)).toList();
    }

    /** The one that was asked for, or this one. */
    static int year(String asked, LocalDate today) {
        return asked != null && asked.matches("2[01][0-9]{2}")
                ? Integer.parseInt(asked)
                : today.getYear();
    }
}
