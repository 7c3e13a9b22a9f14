package planerka.schedule.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import planerka.calendar.WeekdayWord;
import planerka.form.Fields;
import planerka.form.NumberField;
import planerka.form.Range;
import planerka.recurrence.Cron;
import planerka.recurrence.DayRule;
import planerka.recurrence.Rule;
import planerka.recurrence.WeekDays;
import planerka.text.FieldErrors;

/**
 * On which days and at what times, as typed or sent; what was left out is empty.
 *
 * @param repeat once, days, weeks, month-day, month-weekday or cron; weeks if empty
 */
public record RuleForm(
        String repeat,
        String every,
        List<String> days,
        MonthForm month,
        String cron,
        List<String> times) {
    /** A day of the month or {@code last}; which of its weekdays. */
    public record MonthForm(String day, String nth, String weekday) {
        static final MonthForm USUAL = new MonthForm("1", "1", "MON");
    }

    private static final String LAST = "last";
    private static final List<String> WORKWEEK = List.of("MON", "TUE", "WED", "THU", "FRI");

    public RuleForm {
        days = List.copyOf(days);
        times = times.stream().filter(time -> !time.isBlank()).toList();
    }

    /** Working days at nine. */
    static RuleForm usual() {
        return new RuleForm("weeks", "1", WORKWEEK, MonthForm.USUAL, "", List.of("09:00"));
    }

    static RuleForm of(Fields fields) {
        return new RuleForm(
                fields.one("repeat"),
                fields.one(fields.one("repeat").equals("days") ? "everyDays" : "every"),
                fields.all("days"),
                new MonthForm(fields.one("monthDay"), fields.one("nth"), fields.one("weekday")),
                fields.one("cron"),
                fields.all("time"));
    }

    static RuleForm of(Rule rule) {
        List<String> times = rule.times().stream().map(LocalTime::toString).toList();
        RuleForm bare = new RuleForm("once", "1", List.of(), MonthForm.USUAL, "", times);
        DayRule days = rule.days();
        if (days instanceof DayRule.EveryDays some) {
            return bare.repeating("days", some.every());
        } else if (days instanceof DayRule.EveryWeeks some) {
            return bare.repeating("weeks", some.every()).on(some.days());
        } else if (days instanceof DayRule.MonthDay some) {
            return bare.monthly("month-day", new MonthForm(nth(some.day()), "1", "MON"));
        } else if (days instanceof DayRule.MonthWeekday some) {
            String day = WeekdayWord.of(some.day());
            return bare.monthly("month-weekday", new MonthForm("1", nth(some.nth()), day));
        }
        return days instanceof DayRule.CronDays some
                ? new RuleForm(
                        "cron", "1", List.of(), MonthForm.USUAL, some.cron().toString(), List.of())
                : bare;
    }

    private RuleForm repeating(String word, int number) {
        return new RuleForm(word, String.valueOf(number), days, month, cron, times);
    }

    private RuleForm on(WeekDays some) {
        List<String> words = some.days().stream().map(WeekdayWord::of).toList();
        return new RuleForm(repeat, every, words, month, cron, times);
    }

    private RuleForm monthly(String word, MonthForm which) {
        return new RuleForm(word, every, days, which, cron, times);
    }

    private static String nth(int number) {
        return number == DayRule.LAST ? LAST : String.valueOf(number);
    }

    /** The word of the choice, the usual one if nothing was said. */
    public String chosen() {
        return repeat.isBlank() ? "weeks" : repeat.strip();
    }

    Optional<Rule> check(FieldErrors errors) {
        if (chosen().equals("cron")) {
            return cron(errors).map(Rule::of);
        }
        Optional<DayRule> which = which(errors);
        List<LocalTime> when = times(errors);
        return which.filter(days -> !when.isEmpty()).map(days -> new Rule(days, when));
    }

    private Optional<DayRule> which(FieldErrors errors) {
        return switch (chosen()) {
            case "once" -> Optional.of(new DayRule.Once());
            case "days" -> every(DayRule.MOST_DAYS, errors).map(DayRule.EveryDays::new);
            case "weeks" -> weeks(errors);
            case "month-day" ->
                    nth("monthDay", month.day(), DayRule.LONGEST_MONTH, errors)
                            .map(DayRule.MonthDay::new);
            case "month-weekday" -> monthWeekday(errors);
            default -> {
                errors.add("repeat", "schedule.repeat.unknown", repeat);
                yield Optional.empty();
            }
        };
    }

    private Optional<Integer> every(int most, FieldErrors errors) {
        return every.isBlank()
                ? Optional.of(1)
                : number("every", every, new Range(1, most), errors);
    }

    private Optional<DayRule> weeks(FieldErrors errors) {
        Optional<WeekDays> chosen = weekdays(errors);
        Optional<Integer> step = every(DayRule.MOST_WEEKS, errors);
        return chosen.flatMap(on -> step.map(number -> new DayRule.EveryWeeks(number, on)));
    }

    private Optional<WeekDays> weekdays(FieldErrors errors) {
        Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        for (String day : days) {
            WeekdayWord.read(day)
                    .ifPresentOrElse(
                            chosen::add, () -> errors.add("days", "schedule.days.unknown", day));
        }
        if (chosen.isEmpty()) {
            errors.add("days", "schedule.days.none");
        }
        return errors.has("days") ? Optional.empty() : Optional.of(new WeekDays(chosen));
    }

    private Optional<DayRule> monthWeekday(FieldErrors errors) {
        Optional<Integer> which = nth("nth", month.nth(), DayRule.MOST_IN_MONTH, errors);
        Optional<DayOfWeek> day = WeekdayWord.read(month.weekday());
        if (day.isEmpty()) {
            errors.add("weekday", "schedule.days.unknown", month.weekday());
        }
        return which.flatMap(nth -> day.map(one -> new DayRule.MonthWeekday(nth, one)));
    }

    private static Optional<Integer> nth(String field, String typed, int most, FieldErrors errors) {
        return typed.strip().equalsIgnoreCase(LAST)
                ? Optional.of(DayRule.LAST)
                : number(field, typed, new Range(1, most), errors);
    }

    private static Optional<Integer> number(
            String field, String typed, Range range, FieldErrors errors) {
        OptionalInt read = NumberField.read(field, typed, range, errors);
        if (read.isEmpty()) {
            errors.add(field, "group.number.range", "" + range.least(), "" + range.most());
        }
        return read.stream().boxed().findFirst();
    }

    private List<LocalTime> times(FieldErrors errors) {
        List<LocalTime> read = new ArrayList<>();
        for (String typed : times) {
            DayField.time(typed, "time", errors).ifPresent(read::add);
        }
        if (times.isEmpty()) {
            errors.add("time", "schedule.time.shape");
        } else if (times.size() > Rule.MOST_TIMES) {
            errors.add("time", "schedule.times.many", Rule.MOST_TIMES);
        }
        return errors.has("time") ? List.of() : read;
    }

    private Optional<Cron> cron(FieldErrors errors) {
        try {
            return Optional.of(Cron.parse(cron));
        } catch (Cron.TooOften often) {
            errors.add("cron", "schedule.cron.often", Cron.MOST_TIMES);
        } catch (IllegalArgumentException unreadable) {
            errors.add("cron", "schedule.cron.shape");
        }
        return Optional.empty();
    }
}
