package planerka.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planerka.calendar.WeekdayWord;

/** One to seven days of the week. Written as {@code MON,WED}. */
public record WeekDays(Set<DayOfWeek> days) {
    public WeekDays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day of the week");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    boolean has(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    /** Throws IllegalArgumentException if any of it is no day. */
    public static WeekDays parse(String text) {
        return new WeekDays(
                Stream.of(text.split(","))
                        .map(
                                word ->
                                        WeekdayWord.read(word)
                                                .orElseThrow(IllegalArgumentException::new))
                        .collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return days.stream().map(WeekdayWord::of).collect(Collectors.joining(","));
    }
}
