package planerka.group;

import java.util.Optional;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/** A place in a group that is to be saved: for a known person, or for the owner of a number. */
public sealed interface MemberDraft {
    Role role();

    /** Whether they must press 1; empty for the group's own policy. */
    Optional<ConfirmPolicy> confirm();

    Optional<PhoneNumber> number();

    record Known(long person, Role role, Optional<ConfirmPolicy> confirm) implements MemberDraft {
        public Known(long person, Role role) {
            this(person, role, Optional.empty());
        }

        @Override
        public Optional<PhoneNumber> number() {
            return Optional.empty();
        }
    }

    /** The name is for a person who is not known yet; a known person keeps theirs. */
    record Called(PhoneNumber phone, PersonName name, Role role, Optional<ConfirmPolicy> confirm)
            implements MemberDraft {
        public Called(PhoneNumber phone, PersonName name, Role role) {
            this(phone, name, role, Optional.empty());
        }

        @Override
        public Optional<PhoneNumber> number() {
            return Optional.of(phone);
        }
    }
}
