package planerka.recurrence;

import planerka.calendar.WeekdayWord;

/** Reads days as they are kept. */
final class DayRuleParser {
    private static final int PARTS = 3;

    private DayRuleParser() {}

    static DayRule parse(String text) {
        String[] parts = text.split(" ", PARTS);
        return switch (parts[0]) {
            case "once" -> new DayRule.Once();
            case "days" -> new DayRule.EveryDays(number(parts));
            case "weeks" -> new DayRule.EveryWeeks(number(parts), WeekDays.parse(last(parts)));
            case "month-day" -> new DayRule.MonthDay(number(parts));
            case "month-weekday" ->
                    new DayRule.MonthWeekday(
                            number(parts),
                            WeekdayWord.read(last(parts))
                                    .orElseThrow(IllegalArgumentException::new));
            case "cron" -> new DayRule.CronDays(Cron.parse(text.substring("cron ".length())));
            default -> throw new IllegalArgumentException("no rule: " + text);
        };
    }

    private static int number(String[] parts) {
        if (parts.length < 2) {
            throw new IllegalArgumentException("no number");
        }
        return Integer.parseInt(parts[1]);
    }

    private static String last(String[] parts) {
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("too short");
        }
        return parts[2];
    }
}
