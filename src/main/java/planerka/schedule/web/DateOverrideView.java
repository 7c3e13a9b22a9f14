package planerka.schedule.web;

import java.time.LocalDateTime;
import java.util.List;
import planerka.people.PhoneNumber;
import planerka.recurrence.DateOverride;
import planerka.recurrence.OccurrenceNote;
import planerka.recurrence.Recurrence;
import planerka.recurrence.RecurrenceText;

/**
 * What is different on a day, as pages show it.
 *
 * @param key names it among those of its schedule
 * @param when the day, and the time if only one run is meant
 * @param idle it changes nothing, as there is no such run
 */
public record DateOverrideView(String key, String when, String what, boolean idle) {

    static List<DateOverrideView> of(Recurrence when, RecurrenceText text) {
        return when.deviations().all().stream()
                .map(one -> of(one, when.isIdle(one), text))
                .toList();
    }

    static DateOverrideView of(DateOverride one, RecurrenceText text) {
        return of(one, false, text);
    }

    private static DateOverrideView of(DateOverride one, boolean idle, RecurrenceText text) {
        String when =
                one.time()
                        .map(time -> text.dateTime(one.day().atTime(time)))
                        .orElseGet(() -> text.date(one.day()));
        return new DateOverrideView(key(one), when, text.note(note(one)), idle);
    }

    private static OccurrenceNote note(DateOverride one) {
        LocalDateTime usual = one.time().map(one.day()::atTime).orElse(one.day().atStartOfDay());
        return switch (one.kind()) {
            case SKIP -> new OccurrenceNote(OccurrenceNote.Kind.SKIPPED, usual, "");
            case MOVE ->
                    new OccurrenceNote(
                            OccurrenceNote.Kind.MOVED_AWAY,
                            usual,
                            one.to().orElseThrow().toString());
            case ORGANISER ->
                    new OccurrenceNote(
                            OccurrenceNote.Kind.ORGANISER,
                            usual,
                            one.organiser().map(PhoneNumber::digits).orElseThrow());
            case EXTRA -> new OccurrenceNote(OccurrenceNote.Kind.EXTRA, usual, "");
        };
    }

    /** All of it but what kind it is, in nobody's language. */
    static String plain(DateOverride one) {
        return one.day()
                + one.time().map(time -> " " + time).orElse("")
                + one.to().map(to -> " to " + to).orElse("")
                + one.organiser().map(organiser -> " by " + organiser.digits()).orElse("");
    }

    /** Such as {@code skip 2026-12-31 09:00}. */
    static String key(DateOverride one) {
        String time = one.time().map(at -> " " + at).orElse("");
        return one.kind().word() + " " + one.day() + time;
    }
}
