package planerka.gathering.model;

import java.util.List;
import java.util.Optional;
import planerka.group.ConfirmPolicy;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/**
 * A person who is to come, and the numbers at which they are called.
 *
 * @param numbers in the order in which they are tried; none for a person who is not called
 * @param confirm whether they must press 1; empty for the gathering's own policy
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
