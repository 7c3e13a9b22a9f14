package planerka.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something comes again and again, by the clocks of one zone: nine o'clock is nine there in
 * summer and in winter. A time that the clocks jump over is moved forward by the jump; one that
 * they show twice comes once, the first time. Pure.
 *
 * @param workdays the calendar of working days that it keeps to, if it does
 */
public record Recurrence(
        Rule rule,
        ZoneId zone,
        DateRange span,
        Optional<Workdays> workdays,
        DateOverrides deviations) {

    /** The first one later than this moment; empty if none comes any more. */
    public Optional<Occurrence> next(Instant after) {
        return next(new OccurrenceFinder(this), after);
    }

    /** The first so many, in order; fewer if no more come. */
    public List<Occurrence> list(Instant after, int count) {
        OccurrenceFinder runs = new OccurrenceFinder(this);
        List<Occurrence> found = new ArrayList<>();
        Optional<Occurrence> next = next(runs, after);
        while (next.isPresent() && found.size() < count) {
            found.add(next.get());
            next = next(runs, next.get().plannedAt());
        }
        return found;
    }

    /** Everything from one moment until before another. */
    public OccurrenceRange between(Instant from, Instant to) {
        OccurrenceFinder runs = new OccurrenceFinder(this);
        return runs.between(from, to).with(special(runs));
    }

    /** Whether there is any, from its first day on. */
    public boolean everComes() {
        return next(span.from().minusDays(2).atStartOfDay(zone).toInstant()).isPresent();
    }

    /** The runs that the rule has on this day. */
    public List<LocalDateTime> slots(LocalDate day) {
        return new OccurrenceFinder(this).on(day).stream().map(OccurrenceFinder.Run::slot).toList();
    }

    /** The runs of the rule that somebody has taken out. */
    public List<LocalDateTime> skipped() {
        return deviations.of(DateOverride.Kind.SKIP).stream()
                .flatMap(skip -> slots(skip.day()).stream().filter(skip::touches))
                .distinct()
                .toList();
    }

    /** Whether it changes nothing, as the rule has no such run, or none any more. */
    public boolean isIdle(DateOverride one) {
        return one.kind() != DateOverride.Kind.EXTRA
                && slots(one.day()).stream().noneMatch(one::touches)
                && deviations.of(DateOverride.Kind.EXTRA).stream().noneMatch(one::isOf);
    }

    public Recurrence with(DateOverrides others) {
        return new Recurrence(rule, zone, span, workdays, others);
    }

    private Optional<Occurrence> next(OccurrenceFinder runs, Instant after) {
        Optional<Occurrence> usual = runs.next(after);
        return Stream.concat(usual.stream(), special(runs))
                .filter(one -> one.plannedAt().isAfter(after))
                .min(Comparator.comparing(Occurrence::plannedAt))
                .map(first -> usual.isPresent() ? omitting(first, usual.get()) : first);
    }

    /** What is left out before the usual run, and before this one. */
    private Occurrence omitting(Occurrence first, Occurrence usual) {
        return first.after(
                usual.omitted().stream()
                        .filter(one -> moment(one.usual()).isBefore(first.plannedAt()))
                        .toList());
    }

    private Instant moment(LocalDateTime wanted) {
        return wanted.atZone(zone).toInstant();
    }

    /** Runs that are not where the rule has them: a short list, looked through whole. */
    private Stream<Occurrence> special(OccurrenceFinder runs) {
        Stream<Occurrence> moved =
                deviations.of(DateOverride.Kind.MOVE).stream().flatMap(one -> moved(runs, one));
        Stream<Occurrence> extra =
                deviations.of(DateOverride.Kind.EXTRA).stream()
                        .map(one -> one.day().atTime(one.time().orElseThrow()))
                        .filter(slot -> !deviations.skips(slot))
                        .map(
                                slot ->
                                        at(
                                                slot,
                                                slot,
                                                List.of(note(OccurrenceNote.Kind.EXTRA, slot))));
        return Stream.concat(moved, extra);
    }

    private Stream<Occurrence> moved(OccurrenceFinder runs, DateOverride move) {
        return runs.on(move.day()).stream()
                .map(OccurrenceFinder.Run::slot)
                .filter(slot -> move.touches(slot) && !deviations.skips(slot))
                .filter(slot -> deviations.movedTo(slot).equals(move.to()))
                .map(slot -> at(slot, move.to().orElseThrow(), moved(slot)));
    }

    private static List<OccurrenceNote> moved(LocalDateTime slot) {
        return List.of(note(OccurrenceNote.Kind.MOVED, slot));
    }

    private static OccurrenceNote note(OccurrenceNote.Kind kind, LocalDateTime slot) {
        return new OccurrenceNote(kind, slot, "");
    }

    /** The run of this slot, at this place. */
    Occurrence at(LocalDateTime slot, LocalDateTime place, List<OccurrenceNote> why) {
        LocalClock clock = new LocalClock(place, zone);
        List<OccurrenceNote> notes = new ArrayList<>();
        clock.note().ifPresent(notes::add);
        notes.addAll(why);
        deviations
                .organiser(slot)
                .ifPresent(
                        who ->
                                notes.add(
                                        new OccurrenceNote(
                                                OccurrenceNote.Kind.ORGANISER,
                                                slot,
                                                who.digits())));
        return new Occurrence(slot, clock.moment(), deviations.organiser(slot), notes, List.of());
    }

    /** The year of this day has no data in its calendar, so holidays are not known. */
    public boolean isBlind(LocalDate day) {
        return workdays.filter(work -> !work.calendar().covers(day.getYear())).isPresent();
    }
}
