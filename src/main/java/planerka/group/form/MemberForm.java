package planerka.group.form;

import java.util.Optional;
import planerka.form.TextFault;
import planerka.group.Confirm;
import planerka.group.Member;
import planerka.group.Role;
import planerka.group.Seat;
import planerka.people.AllowedNumbers;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;

/**
 * One member as typed or sent: a known person's id, or a number with a name for somebody new; what
 * was left out is empty.
 */
public record MemberForm(String person, String number, String name, String role, String confirm) {

    public MemberForm(String person, String number, String name, String role) {
        this(person, number, name, role, "");
    }

    static MemberForm of(Member member) {
        return new MemberForm(
                String.valueOf(member.person().id()),
                member.person().number().digits(),
                member.name(),
                member.role().word(),
                member.confirm().map(Confirm::word).orElse(""));
    }

    /** As a row of the page carries it: {@code 12}, or {@code 700:Anna} for somebody new. */
    static MemberForm ofRow(String value, String role, String confirm) {
        int colon = value.indexOf(':');
        return colon < 0
                ? new MemberForm(value, "", "", role, confirm)
                : new MemberForm(
                        "", value.substring(0, colon), value.substring(colon + 1), role, confirm);
    }

    public String row() {
        return isKnown() ? person : number + ":" + name;
    }

    public boolean isKnown() {
        return !person.isBlank();
    }

    /**
     * Says what is wrong at {@code field.person}, {@code .number}, {@code .name}, {@code .role}.
     */
    Optional<Seat> check(String field, AllowedNumbers allowed, FieldErrors errors) {
        Optional<Role> seated = role.isBlank() ? Optional.of(Role.SPEAK) : Role.of(role.strip());
        if (seated.isEmpty()) {
            errors.add(field + ".role", "group.member.role");
        }
        Optional<Confirm> asked = Confirm.of(confirm.strip());
        if (asked.isEmpty() && !confirm.isBlank()) {
            errors.add(field + ".confirm", "group.confirm.shape");
            return Optional.empty();
        }
        Manner manner = new Manner(seated.orElse(Role.SPEAK), asked);
        Optional<Seat> seat =
                isKnown() ? known(field, manner, errors) : called(field, manner, allowed, errors);
        return seated.isPresent() ? seat : Optional.empty();
    }

    private record Manner(Role role, Optional<Confirm> confirm) {}

    private Optional<Seat> known(String field, Manner manner, FieldErrors errors) {
        try {
            return Optional.of(
                    new Seat.Known(
                            Long.parseLong(person.strip()), manner.role(), manner.confirm()));
        } catch (NumberFormatException unreadable) {
            errors.add(field + ".person", "group.member.unknown", person);
            return Optional.empty();
        }
    }

    private Optional<Seat> called(
            String field, Manner manner, AllowedNumbers allowed, FieldErrors errors) {
        Optional<PhoneNumber> phone = allowed.check(number, field + ".number", errors);
        Optional<TextFault> fault =
                name.isBlank() ? Optional.empty() : TextFault.of(name.strip(), PersonName.LONGEST);
        fault.ifPresent(why -> errors.add(field + ".name", "people.name." + why.word()));
        if (phone.isEmpty() || fault.isPresent()) {
            return Optional.empty();
        }
        PersonName called = name.isBlank() ? PersonName.of(phone.get()) : new PersonName(name);
        return Optional.of(new Seat.Called(phone.get(), called, manner.role(), manner.confirm()));
    }
}
