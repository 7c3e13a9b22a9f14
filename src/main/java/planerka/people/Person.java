package planerka.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person who can be called. The version grows by one with every change. */
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

    /** Why they are not called on this day of their own calendar; empty if they are. */
    public Optional<Absence> absentOn(LocalDate day) {
        return absences().stream().filter(absence -> absence.covers(day)).findFirst();
    }

    public boolean has(PhoneNumber number) {
        return numbers().contains(number);
    }
}
