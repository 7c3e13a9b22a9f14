package planerka.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Marks a person as absent on a day, or as back. Blocks on the database. Thread-safe. */
public final class Absences {
    /** Somebody may change the same person at the same time, but not time after time. */
    private static final int TRIES = 5;

    private final People people;

    public Absences(People people) {
        this.people = people;
    }

    /**
     * The person of this number, absent on that day from now on; empty if nobody has the number.
     */
    public Optional<Person> away(PhoneNumber number, LocalDate day) {
        return change(() -> people.findByNumber(number), absences -> with(absences, day));
    }

    /** The person of this number, back from that day on, as far as this absence goes. */
    public Optional<Person> back(PhoneNumber number, LocalDate day) {
        return change(() -> people.findByNumber(number), absences -> without(absences, day));
    }

    public Optional<Person> away(long id, LocalDate day) {
        return change(() -> people.find(id), absences -> with(absences, day));
    }

    public Optional<Person> back(long id, LocalDate day) {
        return change(() -> people.find(id), absences -> without(absences, day));
    }

    /** Said twice, it is there once. */
    public Optional<Person> add(long id, Absence absence) {
        return change(() -> people.find(id), absences -> with(absences, absence));
    }

    public Optional<Person> remove(long id, Absence absence) {
        return change(
                () -> people.find(id),
                absences -> absences.stream().filter(one -> !one.equals(absence)).toList());
    }

    private Optional<Person> change(
            Supplier<Optional<Person>> whom, UnaryOperator<List<Absence>> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Person> known = whom.get();
            if (known.isEmpty()) {
                return known;
            }
            Person person = known.get();
            PersonDetails changed = person.card().away(change.apply(person.absences()));
            if (changed.equals(person.card())) {
                return known;
            }
            Optional<Person> saved =
                    people.change(person.id(), OptionalInt.of(person.version()), changed);
            if (saved.isPresent()) {
                return saved;
            }
        }
        throw new IllegalStateException("a person is changed all the time");
    }

    private static List<Absence> with(List<Absence> absences, LocalDate day) {
        if (absences.stream().anyMatch(absence -> absence.covers(day))) {
            return absences;
        }
        return with(absences, new Absence(day, day, ""));
    }

    private static List<Absence> with(List<Absence> absences, Absence another) {
        if (absences.contains(another)) {
            return absences;
        }
        List<Absence> more = new ArrayList<>(absences);
        more.add(another);
        return more;
    }

    /** An absence that began earlier ends the day before. */
    private static List<Absence> without(List<Absence> absences, LocalDate day) {
        List<Absence> left = new ArrayList<>();
        for (Absence absence : absences) {
            if (!absence.covers(day)) {
                left.add(absence);
            } else if (absence.from().isBefore(day)) {
                left.add(new Absence(absence.from(), day.minusDays(1), absence.reason()));
            }
        }
        return left;
    }
}
