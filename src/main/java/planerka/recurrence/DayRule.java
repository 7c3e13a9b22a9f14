package planerka.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import planerka.calendar.WeekdayWord;

/**
 * On which days something comes. Pure. Written as a word and its figures, such as {@code weeks 2
 * MON,WED}.
 */
public sealed interface DayRule {
    int MOST_DAYS = 366;
    int MOST_WEEKS = 52;
    int LONGEST_MONTH = 31;
    int MOST_IN_MONTH = 5;

    /** The last one of a month, whichever it is. */
    int LAST = -1;

    int WEEK = 7;

    /** Whether it comes on this day, counted from the first day of the schedule. */
    boolean has(LocalDate day, LocalDate from);

    /** Throws IllegalArgumentException if it is none. */
    static DayRule parse(String text) {
        return DayRuleParser.parse(text);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    /** On the first day of the schedule alone. */
    record Once() implements DayRule {
        @Override
        public boolean has(LocalDate day, LocalDate from) {
            return day.equals(from);
        }

        @Override
        public String toString() {
            return "once";
        }
    }

    /** Every so many days, the first day of the schedule first. */
    record EveryDays(int every) implements DayRule {
        public EveryDays {
            check(every >= 1 && every <= MOST_DAYS, "every " + every + " days");
        }

        @Override
        public boolean has(LocalDate day, LocalDate from) {
            return ChronoUnit.DAYS.between(from, day) % every == 0;
        }

        @Override
        public String toString() {
            return "days " + every;
        }
    }

    /** On these days of every so many weeks; the week of the first day is the first. */
    record EveryWeeks(int every, WeekDays days) implements DayRule {
        public EveryWeeks {
            check(every >= 1 && every <= MOST_WEEKS, "every " + every + " weeks");
        }

        @Override
        public boolean has(LocalDate day, LocalDate from) {
            return days.has(day)
                    && ChronoUnit.WEEKS.between(monday(from), monday(day)) % every == 0;
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public String toString() {
            return "weeks " + every + " " + days;
        }
    }

    /** On this day of each month that has it, or on its last. */
    record MonthDay(int day) implements DayRule {
        public MonthDay {
            check(day == LAST || day >= 1 && day <= LONGEST_MONTH, "day " + day);
        }

        @Override
        public boolean has(LocalDate when, LocalDate from) {
            return when.getDayOfMonth() == (day == LAST ? when.lengthOfMonth() : day);
        }

        @Override
        public String toString() {
            return "month-day " + day;
        }
    }

    /** On the n-th such day of each month that has so many, or on its last. */
    record MonthWeekday(int nth, DayOfWeek day) implements DayRule {
        public MonthWeekday {
            check(nth == LAST || nth >= 1 && nth <= MOST_IN_MONTH, "the " + nth + ". " + day);
        }

        @Override
        public boolean has(LocalDate when, LocalDate from) {
            return when.getDayOfWeek() == day
                    && (nth == LAST
                            ? when.getDayOfMonth() + WEEK > when.lengthOfMonth()
                            : (when.getDayOfMonth() - 1) / WEEK == nth - 1);
        }

        @Override
        public String toString() {
            return "month-weekday " + nth + " " + WeekdayWord.of(day);
        }
    }

    /** On the days of a cron expression. */
    record CronDays(Cron cron) implements DayRule {
        @Override
        public boolean has(LocalDate day, LocalDate from) {
            return cron.has(day);
        }

        @Override
        public String toString() {
            return "cron " + cron;
        }
    }
}
