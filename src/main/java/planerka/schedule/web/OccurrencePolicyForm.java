package planerka.schedule.web;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import planerka.form.Fields;
import planerka.form.NumberField;
import planerka.form.Range;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.start.LeaderPolicyForm;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.schedule.OccurrencePolicy;
import planerka.schedule.Reminder;
import planerka.text.FieldErrors;

/**
 * How a run is held, as typed or sent; what was left out is empty.
 *
 * @param lateLimit in seconds
 * @param remindMinutes how long before a run people are told; 0 or nothing for never
 */
public record OccurrencePolicyForm(
        String lateLimit, LeaderPolicyForm lead, String remindMinutes, List<String> remindBy) {
    private static final int MINUTE = 60;
    private static final Range REMIND = new Range(0, 1440);

    public OccurrencePolicyForm {
        remindBy = List.copyOf(remindBy);
    }

    static OccurrencePolicyForm of(OccurrencePolicy manner) {
        Reminder reminder = manner.reminder();
        return new OccurrencePolicyForm(
                String.valueOf(manner.lateLimit().toSeconds()),
                LeaderPolicyForm.of(manner.lead()),
                reminder.isNone() ? "" : String.valueOf(reminder.before().toMinutes()),
                reminder.ways().stream().map(Reminder.Way::word).toList());
    }

    /** As a browser sends it; a deputy counts only where one was chosen. */
    static OccurrencePolicyForm of(Fields fields) {
        String lead = fields.one("lead");
        String deputy = lead.equals(LeaderPolicy.Way.DEPUTY.word()) ? fields.one("deputy") : "";
        return new OccurrencePolicyForm(
                seconds(fields.one("lateMinutes").strip()),
                new LeaderPolicyForm(lead, deputy),
                fields.one("remindMinutes"),
                fields.all("remindBy"));
    }

    /** People think in minutes; what is no number is shown back as it was typed. */
    private static String seconds(String minutes) {
        return minutes.matches("[0-9]{1,4}")
                ? String.valueOf(Integer.parseInt(minutes) * MINUTE)
                : minutes;
    }

    String lateMinutes() {
        return lateLimit.isEmpty()
                ? String.valueOf(OccurrencePolicy.USUAL.lateLimit().toMinutes())
                : minutes(lateLimit);
    }

    static String minutes(String seconds) {
        return seconds.matches("[0-9]{1,7}") && Integer.parseInt(seconds) % MINUTE == 0
                ? String.valueOf(Integer.parseInt(seconds) / MINUTE)
                : seconds;
    }

    /** What can be saved; or empty, and every wrong field with its sentence. */
    Optional<OccurrencePolicy> check(
            Optional<PhoneNumber> organiser, AllowedNumbers allowed, FieldErrors errors) {
        Optional<Duration> late = late(errors);
        Optional<LeaderPolicy> first =
                lead.read(organiser, allowed, OccurrencePolicy.USUAL.lead(), errors);
        Optional<Reminder> reminder = reminder(errors);
        return late.flatMap(
                limit ->
                        first.flatMap(
                                whom ->
                                        reminder.map(
                                                told -> new OccurrencePolicy(limit, whom, told))));
    }

    private Optional<Reminder> reminder(FieldErrors errors) {
        OptionalInt minutes = NumberField.read("remindMinutes", remindMinutes, REMIND, errors);
        Set<Reminder.Way> ways = EnumSet.noneOf(Reminder.Way.class);
        for (String word : remindBy) {
            Reminder.Way.of(word)
                    .ifPresentOrElse(
                            ways::add, () -> errors.add("remindBy", "schedule.remind.by", word));
        }
        if (minutes.orElse(0) > 0 && ways.isEmpty()) {
            errors.add("remindBy", "schedule.remind.none");
        }
        boolean wrong = errors.has("remindMinutes") || errors.has("remindBy");
        return wrong
                ? Optional.empty()
                : Optional.of(new Reminder(Duration.ofMinutes(minutes.orElse(0)), ways));
    }

    private Optional<Duration> late(FieldErrors errors) {
        if (lateLimit.isBlank()) {
            return Optional.of(OccurrencePolicy.USUAL.lateLimit());
        }
        try {
            Duration limit = Duration.ofSeconds(Integer.parseInt(lateLimit.strip()));
            if (OccurrencePolicy.isLimit(limit)) {
                return Optional.of(limit);
            }
        } catch (NumberFormatException unreadable) {
            // Said below.
        }
        errors.add(
                "lateLimitSeconds",
                "schedule.late.range",
                OccurrencePolicy.SHORTEST_LIMIT.toSeconds(),
                OccurrencePolicy.LONGEST_LIMIT.toSeconds());
        return Optional.empty();
    }
}
