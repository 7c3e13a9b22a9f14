package planerka.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import planerka.web.FieldErrors;

/** Somebody as he was when he was deleted, written down as one text. */
record Removal(PersonJson person, List<Seat> seats) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Numbers were allowed once; whether they still are is asked when one is called. */
    private static final AllowedNumbers ANY = new AllowedNumbers("[0-9]+");

    record Seat(long group, int position, String role, String confirm) {
        static Seat of(Memberships.Place place) {
            return new Seat(
                    place.group(), place.position(), place.role(), place.confirm().orElse(null));
        }

        Memberships.Place place() {
            return new Memberships.Place(group, position, role, Optional.ofNullable(confirm));
        }
    }

    static Removal of(Person person, List<Memberships.Place> places) {
        return new Removal(PersonJson.of(person), places.stream().map(Seat::of).toList());
    }

    static Removal read(String text) {
        try {
            return JSON.readValue(text, Removal.class);
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

    PersonCard card() {
        return person.form().check(ANY, new FieldErrors()).orElseThrow();
    }

    /** Higher than any that a form of before may hold. */
    int nextVersion() {
        return person.version() + 1;
    }

    List<Memberships.Place> places() {
        return seats.stream().map(Seat::place).toList();
    }
}
