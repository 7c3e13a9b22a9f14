package planerka.gathering.model;

import java.util.List;
import java.util.Optional;
import planerka.group.ConfirmPolicy;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/**
 * Who is to come, and at which numbers he is called.
 *
 * @param numbers in the order in which they are tried; none for one who is not to be called
 * @param confirm whether he must press 1; empty as everybody in this gathering
 */
public record Invitee(
        Optional<Long> person,
        String name,
        List<PhoneNumber> numbers,
        Role role,
        Optional<ConfirmPolicy> confirm) {
    public Invitee {
        numbers = List.copyOf(numbers);
    }

    public Invitee calledAt(List<PhoneNumber> others) {
        return new Invitee(person, name, others, role, confirm);
    }

    Invitee as(Role now) {
        return new Invitee(person, name, numbers, now, confirm);
    }

    /** The one that is tried first. */
    public Optional<PhoneNumber> number() {
        return numbers.stream().findFirst();
    }

    /** The one that is tried after this one was of no use; empty after the last. */
    Optional<PhoneNumber> after(PhoneNumber dialled) {
        int next = numbers.indexOf(dialled) + 1;
        return next > 0 && next < numbers.size()
                ? Optional.of(numbers.get(next))
                : Optional.empty();
    }

    public boolean has(PhoneNumber number) {
        return numbers.contains(number);
    }

    public boolean isCalledAt(String digits) {
        return numbers.stream().anyMatch(number -> number.digits().equals(digits));
    }
}
