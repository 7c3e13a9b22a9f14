package planerka.group.form;

import java.util.Optional;
import planerka.form.TextProblem;
import planerka.group.ConfirmPolicy;
import planerka.group.Member;
import planerka.group.MemberDraft;
import planerka.group.Role;
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
                member.confirm().map(ConfirmPolicy::word).orElse(""));
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
    Optional<MemberDraft> check(String field, AllowedNumbers allowed, FieldErrors errors) {
        Optional<Role> seated = role.isBlank() ? Optional.of(Role.SPEAK) : Role.of(role.strip());
        if (seated.isEmpty()) {
            errors.add(field + ".role", "group.member.role");
        }
        Optional<ConfirmPolicy> asked = ConfirmPolicy.of(confirm.strip());
        if (asked.isEmpty() && !confirm.isBlank()) {
            errors.add(field + ".confirm", "group.confirm.shape");
            return Optional.empty();
        }
        Treatment manner = new Treatment(seated.orElse(Role.SPEAK), asked);
        Optional<MemberDraft> seat =
                isKnown() ? known(field, manner, errors) : called(field, manner, allowed, errors);
        return seated.isPresent() ? seat : Optional.empty();
    }

    private record Treatment(Role role, Optional<ConfirmPolicy> confirm) {}

    private Optional<MemberDraft> known(String field, Treatment manner, FieldErrors errors) {
        try {
            return Optional.of(
                    new MemberDraft.Known(
                            Long.parseLong(person.strip()), manner.role(), manner.confirm()));
        } catch (NumberFormatException unreadable) {
            errors.add(field + ".person", "group.member.unknown", person);
            return Optional.empty();
        }
    }

    private Optional<MemberDraft> called(
            String field, Treatment manner, AllowedNumbers allowed, FieldErrors errors) {
        Optional<PhoneNumber> phone = allowed.check(number, field + ".number", errors);
        Optional<TextProblem> fault =
                name.isBlank()
                        ? Optional.empty()
                        : TextProblem.of(name.strip(), PersonName.LONGEST);
        fault.ifPresent(why -> errors.add(field + ".name", "people.name." + why.word()));
        if (phone.isEmpty() || fault.isPresent()) {
            return Optional.empty();
        }
        PersonName called = name.isBlank() ? PersonName.of(phone.get()) : new PersonName(name);
        return Optional.of(
                new MemberDraft.Called(phone.get(), called, manner.role(), manner.confirm()));
    }
}
