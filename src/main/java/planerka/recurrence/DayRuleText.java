package planerka.recurrence;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import planerka.calendar.WeekdayWord;
import planerka.text.Language;
import planerka.text.Messages;

/** Days in words: on the last Friday of the month. */
final class DayRuleText {
    /** Russian ordinals follow the gender of the day; English ones are the same for all. */
    private static final Map<DayOfWeek, String> GENDERS =
            Map.of(
                    DayOfWeek.MONDAY, "m",
                    DayOfWeek.TUESDAY, "m",
                    DayOfWeek.WEDNESDAY, "f",
                    DayOfWeek.THURSDAY, "m",
                    DayOfWeek.FRIDAY, "f",
                    DayOfWeek.SATURDAY, "f",
                    DayOfWeek.SUNDAY, "n");

    private static final Set<DayOfWeek> WEEKDAYS =
            Set.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY);

    private final Messages messages;
    private final Language language;

    DayRuleText(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    String say(DayRule days, Function<List<String>, String> list) {
        if (days instanceof DayRule.EveryDays some) {
            return some.every() == 1 ? say("on.every") : count("said.days", some.every());
        } else if (days instanceof DayRule.EveryWeeks some) {
            String which = weekdays(some.days(), list);
            return some.every() == 1 ? which : which + " " + count("said.weeks", some.every());
        } else if (days instanceof DayRule.MonthDay some) {
            return some.day() == DayRule.LAST
                    ? say("said.month-last")
                    : say("said.month-day", some.day());
        } else if (days instanceof DayRule.MonthWeekday some) {
            return say("said.month-weekday", nth(some), accusative(some.day()));
        }
        return days instanceof DayRule.CronDays some
                ? say("said.cron", some.cron())
                : say("said.once");
    }

    private String weekdays(WeekDays days, Function<List<String>, String> list) {
        if (days.days().size() == DayRule.WEEK) {
            return say("on.every");
        }
        return days.days().equals(WEEKDAYS)
                ? say("on.workdays")
                : say(
                        "said.weekdays",
                        list.apply(
                                days.days().stream().map(day -> say("on." + word(day))).toList()));
    }

    private String nth(DayRule.MonthWeekday some) {
        String which = some.nth() == DayRule.LAST ? "last" : String.valueOf(some.nth());
        return say("nth." + GENDERS.get(some.day()) + "." + which);
    }

    private String accusative(DayOfWeek day) {
        return say("which." + word(day));
    }

    private static String word(DayOfWeek day) {
        return WeekdayWord.of(day).toLowerCase(Locale.ROOT);
    }

    private String say(String key, Object... arguments) {
        return messages.say(language, "schedule." + key, arguments);
    }

    private String count(String key, int number) {
        return messages.count(language, "schedule." + key, number);
    }
}
