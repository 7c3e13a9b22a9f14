package planerka.group;

import java.util.List;
import java.util.Optional;
import planerka.people.AllowedNumbers;
import planerka.people.Fields;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.people.TextFault;
import planerka.web.FieldErrors;

/**
 * What stands in the row for adding a member: a number, with a name for somebody new; or the name
 * of somebody known in place of the number.
 */
record Newcomer(String number, String name, String role) {
    private static final int NAMESAKES = 20;

    static Newcomer of(Fields fields) {
        return new Newcomer(
                fields.one("add.number"), fields.one("add.name"), fields.one("add.role"));
    }

    static Newcomer nobody() {
        return new Newcomer("", "", Role.SPEAK.word());
    }

    boolean isBlank() {
        return number.isBlank() && name.isBlank();
    }

    /** What was typed to find somebody by. */
    String words() {
        return number.isBlank() ? name : number;
    }

    /** The member that is meant; or empty, and what is wrong at {@code add.number}. */
    Optional<MemberForm> find(People people, AllowedNumbers allowed, FieldErrors errors) {
        String typed = words();
        if (typed.isBlank()) {
            errors.add("add.number", "group.add.empty");
            return Optional.empty();
        }
        return PhoneNumber.typed(typed).isPresent()
                ? byNumber(typed, people, allowed, errors)
                : byName(typed.strip(), people, errors);
    }

    private Optional<MemberForm> byNumber(
            String typed, People people, AllowedNumbers allowed, FieldErrors errors) {
        Optional<PhoneNumber> called = allowed.check(typed, "add.number", errors);
        String named = number.isBlank() ? "" : name.strip();
        if (!named.isEmpty()) {
            TextFault.of(named, PersonName.LONGEST)
                    .ifPresent(fault -> errors.add("add.name", "people.name." + fault.word()));
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        MemberForm stranger = new MemberForm("", called.orElseThrow().digits(), named, role);
        return Optional.of(
                people.findByNumber(called.orElseThrow()).map(this::known).orElse(stranger));
    }

    private Optional<MemberForm> byName(String typed, People people, FieldErrors errors) {
        List<Person> namesakes =
                people.search(typed, 0, NAMESAKES).stream()
                        .filter(person -> person.name().equalsIgnoreCase(typed))
                        .toList();
        if (namesakes.size() == 1) {
            return Optional.of(known(namesakes.get(0)));
        }
        errors.add("add.number", namesakes.isEmpty() ? "group.add.unknown" : "group.add.namesakes");
        return Optional.empty();
    }

    private MemberForm known(Person person) {
        return new MemberForm(
                String.valueOf(person.id()), person.number().digits(), person.name(), role);
    }
}
