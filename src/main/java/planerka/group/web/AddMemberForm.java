package planerka.group.web;

import java.util.List;
import java.util.Optional;
import planerka.account.GroupScope;
import planerka.form.Fields;
import planerka.form.TextProblem;
import planerka.group.Group;
import planerka.group.Role;
import planerka.group.form.MemberForm;
import planerka.people.Person;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;

/**
 * The row for adding a member, as typed: a number, with a name for a new person; or, in place of
 * the number, a part of the name of a known person or of a group.
 */
record AddMemberForm(String number, String name, String role) {
    private static final String FIELD = "add.number";
    private static final int NAMESAKES = 20;

    static AddMemberForm of(Fields fields) {
        return new AddMemberForm(fields.one(FIELD), fields.one("add.name"), fields.one("add.role"));
    }

    static AddMemberForm nobody() {
        return new AddMemberForm("", "", Role.SPEAK.word());
    }

    boolean isBlank() {
        return number.isBlank() && name.isBlank();
    }

    /** What was typed to find somebody by. */
    String words() {
        return number.isBlank() ? name.strip() : number.strip();
    }

    /** The members that are meant; or none, and what is wrong at {@code add.number}. */
    List<MemberForm> find(PeoplePicker picker, GroupScope scope, FieldErrors errors) {
        String typed = words();
        if (typed.isEmpty()) {
            return wrong(errors, "group.add.empty");
        }
        Optional<PhoneNumber> called = PhoneNumber.typed(typed);
        if (called.isPresent()) {
            return byNumber(called.get(), picker, errors);
        }
        return isMeantForNumber(typed)
                ? wrong(errors, "group.add.not-number", picker.allowed().said())
                : byName(typed, picker, scope, errors);
    }

    /** Text without letters means a number, and so does any text with a name beside it. */
    private boolean isMeantForNumber(String typed) {
        return typed.codePoints().noneMatch(Character::isLetter)
                || !beside().isEmpty() && beginsLikeNumber(typed);
    }

    private static boolean beginsLikeNumber(String typed) {
        return "+0123456789".indexOf(typed.charAt(0)) >= 0;
    }

    /** The name in its own field. */
    private String beside() {
        return number.isBlank() ? "" : name.strip();
    }

    private List<MemberForm> byNumber(PhoneNumber called, PeoplePicker picker, FieldErrors errors) {
        if (beside().isEmpty() && !picker.allowed().allows(called)) {
            List<Person> having = picker.people().search(called.digits(), 0, NAMESAKES);
            if (!having.isEmpty()) {
                return oneOf(having, errors);
            }
        }
        picker.allowed().check(called.digits(), FIELD, errors);
        if (!beside().isEmpty()) {
            TextProblem.of(beside(), PersonName.LONGEST)
                    .ifPresent(fault -> errors.add("add.name", "people.name." + fault.word()));
        }
        if (!errors.isEmpty()) {
            return List.of();
        }
        MemberForm stranger = new MemberForm("", called.digits(), beside(), role);
        return List.of(picker.people().findByNumber(called).map(this::known).orElse(stranger));
    }

    /** A name that is written out is meant, even if others begin like it. */
    private List<MemberForm> byName(
            String typed, PeoplePicker picker, GroupScope scope, FieldErrors errors) {
        List<Person> like = picker.people().search(typed, 0, NAMESAKES);
        List<Person> exactly =
                like.stream().filter(person -> person.name().equalsIgnoreCase(typed)).toList();
        if (!exactly.isEmpty()) {
            return oneOf(exactly, errors);
        }
        List<Group> whole = picker.find(typed, scope).groups();
        if (like.isEmpty() && whole.isEmpty()) {
            return beginsLikeNumber(typed)
                    ? wrong(errors, "group.add.not-number", picker.allowed().said())
                    : wrong(errors, "group.add.unknown");
        }
        if (whole.isEmpty()) {
            return oneOf(like, errors);
        }
        return like.isEmpty() && whole.size() == 1
                ? picker.everybody(whole.get(0).id(), scope, role)
                : wrong(errors, "group.add.several");
    }

    private List<MemberForm> oneOf(List<Person> meant, FieldErrors errors) {
        return meant.size() == 1
                ? List.of(known(meant.get(0)))
                : wrong(errors, "group.add.several");
    }

    private static List<MemberForm> wrong(FieldErrors errors, String key, Object... arguments) {
        errors.add(FIELD, key, arguments);
        return List.of();
    }

    private MemberForm known(Person person) {
        return new MemberForm(
                String.valueOf(person.id()), person.number().digits(), person.name(), role);
    }
}
