package planerka.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import planerka.people.PhoneNumber;

/** Everything that is different on single days of a schedule. What is said later replaces. */
public record Deviations(SortedMap<LocalDate, List<Deviation>> byDay) {
    public static final Deviations NONE = new Deviations(Collections.emptySortedMap());

    private static final Comparator<Deviation> ORDER =
            Comparator.comparing((Deviation one) -> one.time().orElse(LocalTime.MIN))
                    .thenComparing(Deviation::kind);

    public Deviations {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    }

    public static Deviations of(Collection<Deviation> all) {
        SortedMap<LocalDate, List<Deviation>> days = new TreeMap<>();
        for (Deviation one : all) {
            List<Deviation> day = days.computeIfAbsent(one.day(), key -> new ArrayList<>());
            day.removeIf(one::rules);
            day.add(one);
        }
        days.replaceAll((day, list) -> list.stream().sorted(ORDER).toList());
        return new Deviations(days);
    }

    /** An extra run has no place of its own: to move it is to have it elsewhere. */
    public Deviations with(Deviation one) {
        Optional<Deviation> extra =
                one.time().map(one.day()::atTime).map(Deviation::extra).filter(all()::contains);
        return extra.isPresent() && one.kind() == Deviation.Kind.MOVE
                ? without(extra.get()).with(Deviation.extra(one.to().orElseThrow()))
                : of(Stream.concat(all().stream(), Stream.of(one)).toList());
    }

    public Deviations without(Deviation one) {
        return of(all().stream().filter(other -> !other.equals(one)).toList());
    }

    /**
     * As they are for other times: what was said of a day's first run is said of its first run
     * then, and so on, if it has as many as before. Else they stay what they are.
     */
    public Deviations following(Recurrence before, Recurrence after) {
        return of(all().stream().flatMap(one -> one.following(before, after).stream()).toList());
    }

    /** In the order of the days. */
    public List<Deviation> all() {
        return byDay.values().stream().flatMap(List::stream).toList();
    }

    boolean skips(LocalDateTime slot) {
        return of(slot, Deviation.Kind.SKIP).isPresent();
    }

    Optional<LocalDateTime> movedTo(LocalDateTime slot) {
        return of(slot, Deviation.Kind.MOVE).flatMap(Deviation::to);
    }

    Optional<PhoneNumber> organiser(LocalDateTime slot) {
        return of(slot, Deviation.Kind.ORGANISER).flatMap(Deviation::organiser);
    }

    List<Deviation> of(Deviation.Kind kind) {
        return all().stream().filter(one -> one.kind() == kind).toList();
    }

    /** What is said of one run stands before what is said of its day. */
    private Optional<Deviation> of(LocalDateTime slot, Deviation.Kind kind) {
        return byDay.getOrDefault(slot.toLocalDate(), List.of()).stream()
                .filter(one -> one.kind() == kind && one.touches(slot))
                .reduce((first, second) -> second);
    }
}
