package planerka.gathering;

import java.util.Optional;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/** Who is to come, and at which number he is called. */
public record Invitee(Optional<Long> person, String name, Optional<PhoneNumber> number, Role role) {
    boolean isCalledAt(String digits) {
        return number.map(PhoneNumber::digits).filter(digits::equals).isPresent();
    }
}
