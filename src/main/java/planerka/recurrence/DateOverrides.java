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
public record DateOverrides(SortedMap<LocalDate, List<DateOverride>> byDay) {
    public static final DateOverrides NONE = new DateOverrides(Collections.emptySortedMap());

    private static final Comparator<DateOverride> ORDER =
            Comparator.comparing((DateOverride one) -> one.time().orElse(LocalTime.MIN))
                    .thenComparing(DateOverride::kind);

    public DateOverrides {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    }

    public static DateOverrides of(Collection<DateOverride> all) {
        SortedMap<LocalDate, List<DateOverride>> days = new TreeMap<>();
        for (DateOverride one : all) {
            List<DateOverride> day = days.computeIfAbsent(one.day(), key -> new ArrayList<>());
            day.removeIf(one::rules);
            day.add(one);
        }
        days.replaceAll((day, list) -> list.stream().sorted(ORDER).toList());
        return new DateOverrides(days);
    }

    /** An extra run has no place of its own: to move it is to have it elsewhere. */
    public DateOverrides with(DateOverride one) {
        Optional<DateOverride> extra =
                one.time().map(one.day()::atTime).map(DateOverride::extra).filter(all()::contains);
        return extra.isPresent() && one.kind() == DateOverride.Kind.MOVE
                ? without(extra.get()).with(DateOverride.extra(one.to().orElseThrow()))
                : of(Stream.concat(all().stream(), Stream.of(one)).toList());
    }

    public DateOverrides without(DateOverride one) {
        return of(all().stream().filter(other -> !other.equals(one)).toList());
    }

    /**
     * As they are for other times: what was said of a day's first run is said of its first run
     * then, and so on, if it has as many as before. Else they stay what they are.
     */
    public DateOverrides following(Recurrence before, Recurrence after) {
        return of(all().stream().flatMap(one -> one.following(before, after).stream()).toList());
    }

    /** In the order of the days. */
    public List<DateOverride> all() {
        return byDay.values().stream().flatMap(List::stream).toList();
    }

    boolean skips(LocalDateTime slot) {
        return of(slot, DateOverride.Kind.SKIP).isPresent();
    }

    Optional<LocalDateTime> movedTo(LocalDateTime slot) {
        return of(slot, DateOverride.Kind.MOVE).flatMap(DateOverride::to);
    }

    Optional<PhoneNumber> organiser(LocalDateTime slot) {
        return of(slot, DateOverride.Kind.ORGANISER).flatMap(DateOverride::organiser);
    }

    List<DateOverride> of(DateOverride.Kind kind) {
        return all().stream().filter(one -> one.kind() == kind).toList();
    }

    /** An override of one occurrence comes before one of its day. */
    private Optional<DateOverride> of(LocalDateTime slot, DateOverride.Kind kind) {
        return byDay.getOrDefault(slot.toLocalDate(), List.of()).stream()
                .filter(one -> one.kind() == kind && one.touches(slot))
                .reduce((first, second) -> second);
    }
}
