package planerka.recurrence;

import planerka.calendar.WeekdayWord;

/** Reads days as they are kept. */
final class DaysText {
    private static final int PARTS = 3;

    private DaysText() {}

    static Days parse(String text) {
        String[] parts = text.split(" ", PARTS);
        return switch (parts[0]) {
            case "once" -> new Days.Once();
            case "days" -> new Days.EveryDays(number(parts));
            case "weeks" -> new Days.EveryWeeks(number(parts), WeekDays.parse(last(parts)));
            case "month-day" -> new Days.MonthDay(number(parts));
            case "month-weekday" ->
                    new Days.MonthWeekday(
                            number(parts),
                            WeekdayWord.read(last(parts))
                                    .orElseThrow(IllegalArgumentException::new));
            case "cron" -> new Days.CronDays(Cron.parse(text.substring("cron ".length())));
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
