package planerka.recurrence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import planerka.calendar.WorkCalendar;

/**
 * How a working-day calendar bears on a rule.
 *
 * @param earlier by how much sooner it comes on a short day; never before midnight
 */
public record Workdays(WorkCalendar calendar, DayOff dayOff, Duration earlier) {
    /** So far a run is moved out of days off; no holidays last longer. */
    static final int FARTHEST = 31;

    /** What becomes of a run that falls on a day off. */
    public enum DayOff {
        SKIP,
        NEXT,
        PREVIOUS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Such as {@code next}; empty if it is none. */
        public static Optional<DayOff> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** A rule of exactly the calendar's working week means its working Saturdays as well. */
    DayRule of(DayRule days) {
        return days instanceof DayRule.EveryWeeks weeks
                        && weeks.every() == 1
                        && weeks.days().days().equals(workingWeek())
                ? new DayRule.EveryDays(1)
                : days;
    }

    private Set<DayOfWeek> workingWeek() {
        Set<DayOfWeek> week = EnumSet.allOf(DayOfWeek.class);
        week.removeAll(calendar.weekend());
        return week;
    }

    /** When a run of the rule takes place by the calendar; empty if it does not. */
    Optional<LocalDateTime> place(LocalDateTime slot) {
        return workingDay(slot.toLocalDate()).map(day -> at(day, slot.toLocalTime()));
    }

    private Optional<LocalDate> workingDay(LocalDate day) {
        if (!calendar.isOff(day)) {
            return Optional.of(day);
        }
        if (dayOff == DayOff.SKIP) {
            return Optional.empty();
        }
        int step = dayOff == DayOff.NEXT ? 1 : -1;
        return Stream.iterate(day, one -> one.plusDays(step))
                .limit(FARTHEST)
                .filter(one -> !calendar.isOff(one))
                .findFirst();
    }

    private LocalDateTime at(LocalDate day, LocalTime time) {
        boolean sooner = calendar.isShort(day) && time.toSecondOfDay() >= earlier.toSeconds();
        return day.atTime(sooner ? time.minus(earlier) : time);
    }

    /** How many days away from its own day an occurrence may be. */
    int reach() {
        return dayOff == DayOff.SKIP ? 0 : FARTHEST;
    }

    OccurrenceNote why(LocalDateTime slot, LocalDateTime place) {
        boolean otherDay = !slot.toLocalDate().equals(place.toLocalDate());
        return otherDay
                ? new OccurrenceNote(
                        OccurrenceNote.Kind.SHIFTED, slot, calendar.note(slot.toLocalDate()))
                : new OccurrenceNote(
                        OccurrenceNote.Kind.SHORT, slot, calendar.note(slot.toLocalDate()));
    }
}
