package planerka.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

public record WorkCalendar(
        long id,
        int version,
        String name,
        Set<DayOfWeek> weekend,
        Map<LocalDate, SpecialDay> days) {
    public DayKind kind(LocalDate day) {
        SpecialDay special = days.get(day);
        if (special != null) {
            return special.kind();
        }
        return weekend.contains(day.getDayOfWeek()) ? DayKind.OFF : DayKind.WORK;
    }

    public boolean isOff(LocalDate day) {
        return kind(day) == DayKind.OFF;
    }

    public boolean isShort(LocalDate day) {
        return kind(day) == DayKind.SHORT;
    }

    public String note(LocalDate day) {
        SpecialDay special = days.get(day);
        return special == null ? "" : special.note();
    }

    public boolean covers(int year) {
        return days.keySet().stream().anyMatch(day -> day.getYear() == year);
    }
}
