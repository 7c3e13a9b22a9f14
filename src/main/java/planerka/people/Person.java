package planerka.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Somebody who can be called. The version grows by one with every change. */
public record Person(long id, int version, PersonDetails card) {

    public String name() {
        return card.name().text();
    }

    /** In the order in which they are tried; at least one. */
    public List<PhoneNumber> numbers() {
        return card.numbers();
    }

    /** The one that is tried first. */
    public PhoneNumber number() {
        return card.numbers().get(0);
    }

    public Optional<Email> email() {
        return card.email();
    }

    public List<Absence> absences() {
        return card.absences();
    }

    /** Why he is not to be called on this day of his own calendar; empty if he is. */
    public Optional<Absence> absentOn(LocalDate day) {
        return absences().stream().filter(absence -> absence.covers(day)).findFirst();
    }

    public boolean has(PhoneNumber number) {
        return numbers().contains(number);
    }
}
