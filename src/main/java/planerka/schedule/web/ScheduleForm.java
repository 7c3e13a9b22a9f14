package planerka.schedule.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import planerka.calendar.WorkCalendar;
import planerka.form.Fields;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.recurrence.DateOverride;
import planerka.recurrence.DateOverrides;
import planerka.recurrence.DateRange;
import planerka.recurrence.Recurrence;
import planerka.recurrence.Rule;
import planerka.recurrence.Workdays;
import planerka.schedule.OccurrencePolicy;
import planerka.schedule.ScheduleDetails;
import planerka.text.FieldErrors;

/**
 * A schedule as typed or sent, not yet checked; what was left out is empty.
 *
 * @param exceptions empty if those that are kept stay
 */
public record ScheduleForm(
        String group,
        String organiser,
        RuleForm rule,
        SpanForm span,
        WorkdaysForm workdays,
        Optional<List<DateOverrideForm>> exceptions,
        OccurrencePolicyForm manner) {
    private static final int MOST_EXCEPTIONS = 1000;

    /** For a new one: working days at nine. */
    static ScheduleForm usual(String group, String organiser, ZoneId zone) {
        return new ScheduleForm(
                group,
                organiser,
                RuleForm.usual(),
                new SpanForm(zone.getId(), "", "", ""),
                WorkdaysForm.NONE,
                Optional.empty(),
                OccurrencePolicyForm.of(OccurrencePolicy.USUAL));
    }

    /** The same for one day. */
    ScheduleForm onceOn(LocalDate day) {
        SpanForm then = new SpanForm(span.zone(), day.toString(), "", "");
        RuleForm once =
                new RuleForm(
                        "once", rule.every(), rule.days(), rule.month(), rule.cron(), rule.times());
        return new ScheduleForm(group, organiser, once, then, workdays, exceptions, manner);
    }

    /** As a browser sends it; what is different on single days is not among the fields. */
    static ScheduleForm of(Fields fields) {
        return new ScheduleForm(
                fields.one("group"),
                fields.one("organiser"),
                RuleForm.of(fields),
                new SpanForm(
                        fields.one("timeZone"),
                        fields.one("from"),
                        fields.one("to"),
                        fields.one("count")),
                new WorkdaysForm(
                        fields.one("calendar"), fields.one("dayOff"), fields.one("earlierMinutes")),
                Optional.empty(),
                OccurrencePolicyForm.of(fields));
    }

    static ScheduleForm of(ScheduleDetails card) {
        Recurrence when = card.recurrence();
        return new ScheduleForm(
                String.valueOf(card.group()),
                card.organiser().digits(),
                RuleForm.of(when.rule()),
                SpanForm.of(when.span(), when.zone()),
                WorkdaysForm.of(when.workdays()),
                Optional.of(when.deviations().all().stream().map(DateOverrideForm::of).toList()),
                OccurrencePolicyForm.of(card.manner()));
    }

    /** What can be saved; or empty, and every wrong field with its sentence. */
    Optional<ScheduleDetails> check(Rules rules, Optional<Recurrence> before, FieldErrors errors) {
        Optional<Long> chosen = group(errors);
        Optional<PhoneNumber> leader = rules.allowed().check(organiser, "organiser", errors);
        Optional<Recurrence> when = when(rules, before, errors);
        Optional<OccurrencePolicy> how = manner.check(leader, rules.allowed(), errors);
        return errors.isEmpty()
                ? Optional.of(
                        new ScheduleDetails(
                                chosen.orElseThrow(),
                                leader.orElseThrow(),
                                when.orElseThrow(),
                                how.orElseThrow()))
                : Optional.empty();
    }

    /** What may be called, what calendars there are, what is meant where nothing is said. */
    record Rules(
            AllowedNumbers allowed,
            LongFunction<Optional<WorkCalendar>> calendars,
            ZoneId zone,
            LocalDate today) {}

    /**
     * The rule, without the group.
     *
     * @param before the schedule as saved: its exceptions are kept where none are typed
     */
    Optional<Recurrence> when(Rules rules, Optional<Recurrence> before, FieldErrors errors) {
        Optional<Rule> which = rule.check(errors);
        Optional<ZoneId> zone = span.zone(rules.zone(), errors);
        Optional<DateRange> days = span.check(rules.today(), errors);
        Optional<Workdays> work =
                which.flatMap(one -> workdays.check(rules.calendars(), one, errors));
        DateOverrides special =
                exceptions.map(list -> special(list, rules, errors)).orElse(DateOverrides.NONE);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Recurrence bare =
                new Recurrence(
                        which.orElseThrow(), zone.orElseThrow(), days.orElseThrow(), work, special);
        Recurrence when =
                before.filter(none -> exceptions.isEmpty())
                        .map(old -> bare.with(old.deviations().following(old, bare)))
                        .orElse(bare);
        if (!when.everComes()) {
            errors.add(whereItNeverComes(), "schedule.never");
        }
        return Optional.of(when);
    }

    /** The field at fault if no day is ever found. */
    String whereItNeverComes() {
        return switch (rule.chosen()) {
            case "once" -> "from";
            case "month-day" -> "monthDay";
            case "month-weekday" -> "nth";
            case "cron" -> "cron";
            default -> "days";
        };
    }

    private static DateOverrides special(
            List<DateOverrideForm> list, Rules rules, FieldErrors errors) {
        if (list.size() > MOST_EXCEPTIONS) {
            errors.add("exceptions", "schedule.exceptions.many", MOST_EXCEPTIONS);
            return DateOverrides.NONE;
        }
        List<DateOverride> read = new ArrayList<>();
        FieldErrors found = new FieldErrors();
        list.forEach(one -> one.check(rules.allowed(), found).ifPresent(read::add));
        found.byField().values().stream()
                .findFirst()
                .ifPresent(first -> errors.add("exceptions", first));
        return DateOverrides.of(read);
    }

    private Optional<Long> group(FieldErrors errors) {
        try {
            return Optional.of(Long.parseLong(group.strip()));
        } catch (NumberFormatException none) {
            errors.add("group", "schedule.group.none");
            return Optional.empty();
        }
    }
}
