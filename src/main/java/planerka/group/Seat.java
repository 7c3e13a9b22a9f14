package planerka.group;

import java.util.Optional;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/** A place in a group that is to be saved: for a known person, or for whoever has a number. */
public sealed interface Seat {
    Role role();

    Optional<PhoneNumber> number();

    record Known(long person, Role role) implements Seat {
        @Override
        public Optional<PhoneNumber> number() {
            return Optional.empty();
        }
    }

    /** The name is for somebody who is not known yet; a known one keeps his. */
    record Called(PhoneNumber phone, PersonName name, Role role) implements Seat {
        @Override
        public Optional<PhoneNumber> number() {
            return Optional.of(phone);
        }
    }
}
