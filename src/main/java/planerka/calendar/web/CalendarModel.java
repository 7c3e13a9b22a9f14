package planerka.calendar.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import planerka.calendar.DayKind;
import planerka.calendar.WeekdayWord;
import planerka.calendar.WorkCalendar;
import planerka.text.Language;

/** What the page of one calendar needs. */
final class CalendarModel {
    static final String PAGE = "calendar/show";

    private CalendarModel() {}

    /**
     * @param asked the year, if one was asked for; else it is this one
     */
    static Map<String, Object> of(
            CalendarService service, WorkCalendar calendar, String asked, Language language) {
        int year = year(asked, service.today());
        Map<String, Object> model = new HashMap<>();
        model.put("calendar", calendar);
        model.put("form", CalendarForm.of(calendar));
        model.put("year", CalendarYear.of(calendar, year, language));
        model.put("known", calendar.covers(year));
        model.put("special", calendar.of(year));
        model.put("kinds", Stream.of(DayKind.values()).map(DayKind::word).toList());
        model.put("weekdays", WeekdayWord.all());
        model.put("users", service.calendars().users(calendar.id()));
        model.put("stale", false);
        model.put("date", "");
        model.put("kind", DayKind.OFF.word());
        model.put("note", "");
        return model;
    }

    private static int year(String asked, LocalDate today) {
        return asked != null && asked.matches("2[01][0-9]{2}")
                ? Integer.parseInt(asked)
                : today.getYear();
    }
}
