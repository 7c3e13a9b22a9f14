package planerka.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.people.PhoneNumber;

/**
 * What is different about one day, or about one occurrence of it.
 *
 * @param time the time, by the rule, of the occurrence that is meant; empty for all occurrences of
 *     the day
 * @param to where a moved occurrence goes; empty for the other kinds
 * @param organiser the organiser instead of the usual; empty for the other kinds
 */
public record DateOverride(
        Kind kind,
        LocalDate day,
        Optional<LocalTime> time,
        Optional<LocalDateTime> to,
        Optional<PhoneNumber> organiser) {
    /** What may be different. */
    public enum Kind {
        SKIP,
        MOVE,
        ORGANISER,
        EXTRA;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Throws IllegalArgumentException if it is none. */
        public static Kind of(String word) {
            return Stream.of(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
    }

    public DateOverride {
        if (to.isPresent() != (kind == Kind.MOVE)
                || organiser.isPresent() != (kind == Kind.ORGANISER)
                || kind == Kind.EXTRA && time.isEmpty()) {
            throw new IllegalArgumentException("not a " + kind.word());
        }
    }

    public static DateOverride skip(LocalDate day, Optional<LocalTime> time) {
        return new DateOverride(Kind.SKIP, day, time, Optional.empty(), Optional.empty());
    }

    public static DateOverride move(LocalDate day, Optional<LocalTime> time, LocalDateTime to) {
        return new DateOverride(Kind.MOVE, day, time, Optional.of(to), Optional.empty());
    }

    public static DateOverride organiser(LocalDate day, Optional<LocalTime> time, PhoneNumber who) {
        return new DateOverride(Kind.ORGANISER, day, time, Optional.empty(), Optional.of(who));
    }

    public static DateOverride extra(LocalDateTime at) {
        return new DateOverride(
                Kind.EXTRA,
                at.toLocalDate(),
                Optional.of(at.toLocalTime()),
                Optional.empty(),
                Optional.empty());
    }

    /** Empty if the run comes now by the rule where it was moved to. */
    Optional<DateOverride> following(Recurrence before, Recurrence after) {
        List<LocalDateTime> slots = before.slots(day);
        List<LocalDateTime> others = after.slots(day);
        int place = time.map(at -> slots.indexOf(day.atTime(at))).orElse(-1);
        if (place < 0 || kind == Kind.EXTRA || slots.size() != others.size()) {
            return Optional.of(this);
        }
        LocalDateTime slot = others.get(place);
        return to.equals(Optional.of(slot))
                ? Optional.empty()
                : Optional.of(
                        new DateOverride(
                                kind, day, Optional.of(slot.toLocalTime()), to, organiser));
    }

    boolean touches(LocalDateTime slot) {
        return day.equals(slot.toLocalDate())
                && time.filter(one -> !one.equals(slot.toLocalTime())).isEmpty();
    }

    /** Whether it is said of this extra run. */
    boolean isOf(DateOverride extra) {
        return touches(extra.day().atTime(extra.time().orElseThrow()));
    }

    /** Whether one of the two makes the other void: a run that is skipped cannot be moved. */
    boolean rules(DateOverride other) {
        return day.equals(other.day)
                && time.equals(other.time)
                && (kind == other.kind || isAbsence() && other.isAbsence());
    }

    private boolean isAbsence() {
        return kind == Kind.SKIP || kind == Kind.MOVE;
    }
}
