package planerka.group.web;

import java.util.List;
import java.util.Optional;
import planerka.account.GroupScope;
import planerka.group.Group;
import planerka.group.Groups;
import planerka.group.form.MemberForm;
import planerka.people.AllowedNumbers;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PhoneNumber;

/** Finds the people meant by a part of a name or a number. Blocks on the database. */
record PeoplePicker(People people, Groups groups, AllowedNumbers allowed) {
    private static final int PEOPLE = 8;
    private static final int GROUPS = 3;

    /**
     * What may be meant.
     *
     * @param stranger the number that was typed, if it is nobody's and may be called; else empty
     */
    record Found(String words, List<Person> people, List<Group> groups, String stranger) {
        public boolean isEmpty() {
            return people.isEmpty() && groups.isEmpty();
        }
    }

    /** All of these groups may be added at once; nothing typed finds the first of the people. */
    Found find(String typed, GroupScope scope) {
        String words = typed.strip();
        List<Group> whole =
                words.isEmpty()
                        ? List.of()
                        : groups.search(words, scope, 0, GROUPS).stream()
                                .filter(group -> !group.members().isEmpty())
                                .toList();
        return new Found(words, people.search(words, 0, PEOPLE), whole, stranger(words));
    }

    private String stranger(String words) {
        return PhoneNumber.typed(words)
                .filter(allowed::allows)
                .filter(number -> people.findByNumber(number).isEmpty())
                .map(PhoneNumber::digits)
                .orElse("");
    }

    /** A person by their id, as a row of the form. */
    Optional<MemberForm> person(long id, String role) {
        return people.find(id).map(person -> row(person, role));
    }

    /** Everybody of a group that is one of these. */
    List<MemberForm> everybody(long group, GroupScope scope, String role) {
        return scope.covers(group)
                ? groups.find(group).map(Group::members).orElse(List.of()).stream()
                        .map(member -> row(member.person(), role))
                        .toList()
                : List.of();
    }

    private static MemberForm row(Person person, String role) {
        return new MemberForm(
                String.valueOf(person.id()), person.number().digits(), person.name(), role);
    }
}
