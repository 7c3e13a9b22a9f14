package planerka.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import planerka.text.FieldErrors;

/** A person as they were when they were deleted, written down as one JSON text. */
record RemovedPersonRecord(StoredPerson person, List<StoredMembership> seats) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Numbers were allowed once; whether they still are is asked when one is called. */
    private static final AllowedNumbers ANY = new AllowedNumbers("[0-9]+");

    /** The person's own fields; the names are part of what is in the database. */
    record StoredPerson(
            Long id,
            Integer version,
            String name,
            List<String> numbers,
            String email,
            List<StoredAbsence> absences) {
        static StoredPerson of(Person person) {
            return new StoredPerson(
                    person.id(),
                    person.version(),
                    person.name(),
                    person.numbers().stream().map(PhoneNumber::digits).toList(),
                    person.email().map(Email::address).orElse(null),
                    person.absences().stream().map(StoredAbsence::of).toList());
        }

        PersonForm form() {
            return new PersonForm(
                    name,
                    numbers,
                    Optional.ofNullable(email).orElse(""),
                    absences.stream().map(StoredAbsence::form).toList());
        }
    }

    /** Both days are included, in ISO 8601. */
    record StoredAbsence(String from, String to, String reason) {
        static StoredAbsence of(Absence absence) {
            return new StoredAbsence(
                    absence.from().toString(), absence.to().toString(), absence.reason());
        }

        AbsenceForm form() {
            return new AbsenceForm(from, to, reason);
        }
    }

    record StoredMembership(long group, int position, String role, String confirm) {
        static StoredMembership of(Memberships.Place place) {
            return new StoredMembership(
                    place.group(), place.position(), place.role(), place.confirm().orElse(null));
        }

        Memberships.Place place() {
            return new Memberships.Place(group, position, role, Optional.ofNullable(confirm));
        }
    }

    static RemovedPersonRecord of(Person person, List<Memberships.Place> places) {
        return new RemovedPersonRecord(
                StoredPerson.of(person), places.stream().map(StoredMembership::of).toList());
    }

    static RemovedPersonRecord read(String text) {
        try {
            return JSON.readValue(text, RemovedPersonRecord.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was kept of a person cannot be read", broken);
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PersonDetails card() {
        return person.form().check(ANY, new FieldErrors()).orElseThrow();
    }

    /** Higher than any that a form of before may hold. */
    int nextVersion() {
        return person.version() + 1;
    }

    List<Memberships.Place> places() {
        return seats.stream().map(StoredMembership::place).toList();
    }
}
