package planerka.schedule.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import planerka.gathering.start.LeaderPolicyForm;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleDetails;

/**
 * A schedule as the API sends and takes it. In what is sent anything may be left out and is then
 * the usual; what only we know is not looked at, so that an answer can be sent back as it came.
 *
 * @param time the one time of a day; null if there are several
 * @param times several times of a day; null if there is one
 * @param monthDay a number or "last"
 * @param nth a number or "last"
 */
record ScheduleJson(
        Long id,
        Integer version,
        Long group,
        String organiser,
        String repeat,
        Integer every,
        List<String> days,
        String monthDay,
        String nth,
        String weekday,
        String cron,
        String time,
        List<String> times,
        String timeZone,
        String from,
        String to,
        Integer count,
        Long calendar,
        String dayOff,
        Integer earlierMinutes,
        List<DateOverrideJson> exceptions,
        Integer lateLimitSeconds,
        String lead,
        String deputy,
        Integer remindMinutes,
        List<String> remindBy,
        Boolean paused,
        LocalDate pausedUntil,
        Instant next) {

    static ScheduleJson of(Schedule schedule) {
        ScheduleDetails card = schedule.card();
        ScheduleForm form = ScheduleForm.of(card);
        RuleForm rule = form.rule();
        boolean once = rule.times().size() == 1;
        boolean weekly = rule.repeat().equals("weeks");
        boolean nth = rule.repeat().equals("month-weekday");
        return new ScheduleJson(
                schedule.id(),
                schedule.version(),
                card.group(),
                form.organiser(),
                rule.repeat(),
                weekly || rule.repeat().equals("days") ? Integer.valueOf(rule.every()) : null,
                rule.days(),
                rule.repeat().equals("month-day") ? rule.month().day() : null,
                nth ? rule.month().nth() : null,
                nth ? rule.month().weekday() : null,
                known(rule.cron()),
                once ? rule.times().get(0) : null,
                once || rule.times().isEmpty() ? null : rule.times(),
                form.span().zone(),
                form.span().from(),
                known(form.span().to()),
                number(form.span().times()),
                card.recurrence().workdays().map(work -> work.calendar().id()).orElse(null),
                known(form.workdays().dayOff()),
                number(form.workdays().earlier()),
                form.exceptions().orElseThrow().stream().map(DateOverrideJson::of).toList(),
                (int) card.lateLimit().toSeconds(),
                form.manner().lead().lead(),
                known(form.manner().lead().deputy()),
                number(form.manner().remindMinutes()),
                form.manner().remindBy(),
                schedule.paused(),
                schedule.pause().until().orElse(null),
                schedule.next().orElse(null));
    }

    OptionalInt seen() {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    ScheduleForm form() {
        return new ScheduleForm(
                text(group),
                text(organiser),
                rule(),
                new SpanForm(text(timeZone), text(from), text(to), text(count)),
                new WorkdaysForm(text(calendar), text(dayOff), text(earlierMinutes)),
                Optional.of(
                        Optional.ofNullable(exceptions).orElse(List.of()).stream()
                                .filter(one -> one != null && !one.isNothing())
                                .map(DateOverrideJson::form)
                                .toList()),
                new OccurrencePolicyForm(
                        text(lateLimitSeconds),
                        new LeaderPolicyForm(text(lead), text(deputy)),
                        text(remindMinutes),
                        remindBy == null ? List.of() : remindBy));
    }

    private RuleForm rule() {
        Stream<String> all = times == null ? Stream.of(text(time)) : times.stream();
        return new RuleForm(
                repeat == null && cron != null ? "cron" : text(repeat),
                text(every),
                Optional.ofNullable(days).orElse(List.of()).stream()
                        .map(ScheduleJson::text)
                        .toList(),
                new RuleForm.MonthForm(text(monthDay), text(nth), text(weekday)),
                text(cron),
                all.map(ScheduleJson::text).toList());
    }

    private static String text(Object given) {
        return given == null ? "" : String.valueOf(given);
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
