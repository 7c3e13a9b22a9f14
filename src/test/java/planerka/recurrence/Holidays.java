package planerka.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import planerka.calendar.DayKind;
import planerka.calendar.SpecialDay;
import planerka.calendar.WorkCalendar;

/** Some of Russia's days off around the turn of 2026. */
final class Holidays {
    private Holidays() {}

    static WorkCalendar russia() {
        SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
        off(days, "2026-12-31", "Новогодние каникулы");
        for (int day = 1; day <= 8; day++) {
            off(days, "2027-01-0" + day, "Новогодние каникулы");
        }
        days.put(LocalDate.parse("2027-02-20"), new SpecialDay(DayKind.SHORT, "рабочая суббота"));
        off(days, "2027-02-22", "перенос");
        off(days, "2027-02-23", "День защитника Отечества");
        days.put(LocalDate.parse("2027-04-30"), new SpecialDay(DayKind.SHORT, ""));
        return new WorkCalendar(
                1, 0, "Россия", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), days);
    }

    private static void off(Map<LocalDate, SpecialDay> days, String day, String why) {
        days.put(LocalDate.parse(day), new SpecialDay(DayKind.OFF, why));
    }
}
