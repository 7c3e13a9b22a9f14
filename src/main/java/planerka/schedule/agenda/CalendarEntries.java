package planerka.schedule.agenda;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.people.PhoneNumber;
import planerka.recurrence.Occurrence;
import planerka.recurrence.OccurrenceNote;
import planerka.recurrence.OccurrenceRange;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;
import planerka.schedule.engine.OccurrenceRow;
import planerka.schedule.engine.OccurrenceStatus;

/**
 * What one schedule has in a stretch of time, as pages show it. Of what has passed only that is
 * told which is known: the rule may have been another one then. Pure.
 *
 * @param zone the reader's
 */
record CalendarEntries(
        Schedule schedule, String group, Instant now, ZoneId zone, RecurrenceText text) {

    /** In no order. */
    List<CalendarEntry> of(OccurrenceRange stretch, List<OccurrenceRow> past) {
        Map<Instant, OccurrenceRow> known = new HashMap<>();
        past.forEach(one -> known.put(one.plannedAt(), one));
        List<CalendarEntry> all = new ArrayList<>();
        for (Occurrence run : stretch.runs()) {
            run(run, Optional.ofNullable(known.remove(run.plannedAt()))).ifPresent(all::add);
        }
        known.values().forEach(one -> all.add(bare(one)));
        stretch.omitted().stream()
                .filter(one -> one.kind() != OccurrenceNote.Kind.OFF || !one.text().isEmpty())
                .forEach(one -> all.add(omitted(one)));
        return all;
    }

    private Optional<CalendarEntry> run(Occurrence run, Optional<OccurrenceRow> past) {
        if (past.isEmpty() && !run.plannedAt().isAfter(now)) {
            return Optional.empty();
        }
        String organiser = run.organiser().map(PhoneNumber::digits).orElse(usual());
        OccurrenceStatus fate = past.map(OccurrenceStatus::of).orElseGet(() -> coming(run));
        return Optional.of(
                new CalendarEntry(
                        whose().ledBy(organiser),
                        when(run.slot(), run.local()),
                        fate,
                        run.notes().stream().map(text::note).toList(),
                        past.map(OccurrenceRow::gathering).orElse(null),
                        false));
    }

    private OccurrenceStatus coming(Occurrence run) {
        boolean rests =
                schedule.pausedUntil(now)
                        .filter(day -> run.local().toLocalDate().isBefore(day))
                        .isPresent();
        return schedule.paused() || rests ? OccurrenceStatus.PAUSED : OccurrenceStatus.COMING;
    }

    /** By a rule that the schedule had before, so the organiser is not known. */
    private CalendarEntry bare(OccurrenceRow one) {
        ZonedDateTime there = one.plannedAt().atZone(schedule.recurrence().zone());
        return new CalendarEntry(
                whose().ledBy(""),
                when(there.toLocalDateTime(), there),
                OccurrenceStatus.of(one),
                List.of(),
                one.gathering(),
                false);
    }

    private CalendarEntry omitted(OccurrenceNote why) {
        OccurrenceStatus fate =
                switch (why.kind()) {
                    case SKIPPED -> OccurrenceStatus.SKIPPED;
                    case MOVED_AWAY -> OccurrenceStatus.MOVED_AWAY;
                    default -> OccurrenceStatus.OFF;
                };
        ZonedDateTime there = why.usual().atZone(schedule.recurrence().zone());
        return new CalendarEntry(
                whose(), when(why.usual(), there), fate, List.of(text.note(why)), null, false);
    }

    private CalendarEntry.Whose whose() {
        return new CalendarEntry.Whose(schedule.id(), schedule.card().group(), group, usual());
    }

    private String usual() {
        return schedule.card().organiser().digits();
    }

    private CalendarEntry.When when(LocalDateTime slot, ZonedDateTime there) {
        return new CalendarEntry.When(slot, there.withZoneSameInstant(zone), there);
    }
}
