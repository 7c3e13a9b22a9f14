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
import planerka.recurrence.Note;
import planerka.recurrence.Occurrence;
import planerka.recurrence.RecurrenceText;
import planerka.recurrence.Stretch;
import planerka.schedule.Schedule;
import planerka.schedule.engine.Fate;
import planerka.schedule.engine.Past;

/**
 * What one schedule has in a stretch of time, as pages show it. Of what has passed only that is
 * told which is known: the rule may have been another one then. Pure.
 *
 * @param zone the reader's
 */
record Entries(Schedule schedule, String group, Instant now, ZoneId zone, RecurrenceText text) {

    /** In no order. */
    List<Entry> of(Stretch stretch, List<Past> past) {
        Map<Instant, Past> known = new HashMap<>();
        past.forEach(one -> known.put(one.plannedAt(), one));
        List<Entry> all = new ArrayList<>();
        for (Occurrence run : stretch.runs()) {
            run(run, Optional.ofNullable(known.remove(run.plannedAt()))).ifPresent(all::add);
        }
        known.values().forEach(one -> all.add(bare(one)));
        stretch.omitted().stream()
                .filter(one -> one.kind() != Note.Kind.OFF || !one.text().isEmpty())
                .forEach(one -> all.add(omitted(one)));
        return all;
    }

    private Optional<Entry> run(Occurrence run, Optional<Past> past) {
        if (past.isEmpty() && !run.plannedAt().isAfter(now)) {
            return Optional.empty();
        }
        String organiser = run.organiser().map(PhoneNumber::digits).orElse(usual());
        Fate fate = past.map(Fate::of).orElseGet(() -> coming(run));
        return Optional.of(
                new Entry(
                        whose().ledBy(organiser),
                        when(run.slot(), run.local()),
                        fate,
                        run.notes().stream().map(text::note).toList(),
                        past.map(Past::gathering).orElse(null),
                        false));
    }

    private Fate coming(Occurrence run) {
        boolean rests =
                schedule.pausedUntil(now)
                        .filter(day -> run.local().toLocalDate().isBefore(day))
                        .isPresent();
        return schedule.paused() || rests ? Fate.PAUSED : Fate.COMING;
    }

    /** By a rule that is not the schedule's any more, so nobody knows who led it. */
    private Entry bare(Past one) {
        ZonedDateTime there = one.plannedAt().atZone(schedule.recurrence().zone());
        return new Entry(
                whose().ledBy(""),
                when(there.toLocalDateTime(), there),
                Fate.of(one),
                List.of(),
                one.gathering(),
                false);
    }

    private Entry omitted(Note why) {
        Fate fate =
                switch (why.kind()) {
                    case SKIPPED -> Fate.SKIPPED;
                    case MOVED_AWAY -> Fate.MOVED_AWAY;
                    default -> Fate.OFF;
                };
        ZonedDateTime there = why.usual().atZone(schedule.recurrence().zone());
        return new Entry(
                whose(), when(why.usual(), there), fate, List.of(text.note(why)), null, false);
    }

    private Entry.Whose whose() {
        return new Entry.Whose(schedule.id(), schedule.card().group(), group, usual());
    }

    private String usual() {
        return schedule.card().organiser().digits();
    }

    private Entry.When when(LocalDateTime slot, ZonedDateTime there) {
        return new Entry.When(slot, there.withZoneSameInstant(zone), there);
    }
}
