package planerka.schedule.web;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planerka.calendar.WeekdayWord;
import planerka.calendar.WorkCalendar;
import planerka.form.FieldConflict;
import planerka.gathering.model.LeaderPolicy;
import planerka.group.Group;
import planerka.recurrence.RecurrenceText;
import planerka.recurrence.Workdays;
import planerka.schedule.OccurrencePolicy;
import planerka.schedule.Reminder;
import planerka.schedule.ScheduleDetails;
import planerka.text.FieldErrors;

/** What the page of a schedule's form needs. */
final class ScheduleModel {
    private final long id;
    private final int version;
    private final Map<String, Object> all = new HashMap<>();

    ScheduleModel(
            long id,
            int version,
            ScheduleForm form,
            List<Group> groups,
            List<WorkCalendar> calendars) {
        this.id = id;
        this.version = version;
        with("id", id).with("version", version).with("form", form);
        with("times", times(form.rule())).with("lateMinutes", form.manner().lateMinutes());
        with("groups", groups).with("calendars", calendars);
        with("weekdays", WeekdayWord.all());
        with("nths", List.of("1", "2", "3", "4", "5", "last"));
        with("dayOffs", Stream.of(Workdays.DayOff.values()).map(Workdays.DayOff::word).toList());
        with("leads", Stream.of(LeaderPolicy.Way.values()).map(LeaderPolicy.Way::word).toList());
        with("ways", Stream.of(Reminder.Way.values()).map(Reminder.Way::word).toList());
        with("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        with("stale", false);
        with("gone", false);
        all.putAll(noRuns());
    }

    /** What the list of runs needs, before anything is known of them. */
    static Map<String, Object> noRuns() {
        Map<String, Object> runs = new HashMap<>();
        runs.put("said", "");
        runs.put("next", List.of());
        runs.put("warnings", List.of());
        runs.put("wrong", new FieldErrors());
        return runs;
    }

    /** Something is not as it is for most, so that it must be seen. */
    static boolean isUnusual(ScheduleForm form, ZoneId ofService) {
        OccurrencePolicyForm usual = OccurrencePolicyForm.of(OccurrencePolicy.USUAL);
        return !form.manner().equals(usual)
                || !form.span().times().isEmpty()
                || !form.span().zone().equals(ofService.getId());
    }

    /** One field more than there are times, to add another. */
    private static List<String> times(RuleForm rule) {
        return Stream.concat(rule.times().stream(), Stream.of("")).toList();
    }

    ScheduleModel with(String name, Object value) {
        all.put(name, value);
        return this;
    }

    ScheduleModel at(int other) {
        return with("version", other);
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    Map<String, Object> all() {
        return all;
    }

    static List<FieldConflict> differences(
            ScheduleDetails mine, ScheduleDetails theirs, RecurrenceText text) {
        return FieldConflict.among(
                new FieldConflict(
                        "schedule.organiser",
                        mine.organiser().digits(),
                        theirs.organiser().digits()),
                new FieldConflict(
                        "schedule.when",
                        text.say(mine.recurrence()),
                        text.say(theirs.recurrence())),
                new FieldConflict(
                        "schedule.zone",
                        mine.recurrence().zone().getId(),
                        theirs.recurrence().zone().getId()),
                new FieldConflict(
                        "schedule.from",
                        text.date(mine.recurrence().span().from()),
                        text.date(theirs.recurrence().span().from())),
                new FieldConflict(
                        "schedule.exceptions", special(mine, text), special(theirs, text)),
                new FieldConflict(
                        "schedule.late", minutes(mine.lateLimit()), minutes(theirs.lateLimit())));
    }

    private static String special(ScheduleDetails card, RecurrenceText text) {
        return DateOverrideView.of(card.recurrence(), text).stream()
                .map(one -> one.when() + ": " + one.what())
                .collect(Collectors.joining("; "));
    }

    private static String minutes(Duration limit) {
        return OccurrencePolicyForm.minutes(String.valueOf(limit.toSeconds()));
    }
}
