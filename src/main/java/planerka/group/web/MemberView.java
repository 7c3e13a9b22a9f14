package planerka.group.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import planerka.group.form.MemberForm;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PhoneNumber;

/** A member as the page shows them; {@code row} is what the form carries for them. */
record MemberView(String row, String name, List<PhoneNumber> numbers, String role, String confirm) {

    /**
     * One statement for all who are known. Members who are gone keep their place, without a name.
     */
    static List<MemberView> of(List<MemberForm> members, People people) {
        List<Long> ids = new ArrayList<>();
        members.stream().filter(MemberForm::isKnown).forEach(member -> ids.add(id(member)));
        Map<Long, Person> known = people.find(ids);
        return members.stream().map(member -> line(member, known)).toList();
    }

    private static MemberView line(MemberForm member, Map<Long, Person> known) {
        if (!member.isKnown()) {
            List<PhoneNumber> numbers = PhoneNumber.typed(member.number()).stream().toList();
            String name = member.name().isBlank() ? member.number() : member.name();
            return new MemberView(member.row(), name, numbers, member.role(), member.confirm());
        }
        Person person = known.get(id(member));
        return person == null
                ? new MemberView(member.row(), "", List.of(), member.role(), member.confirm())
                : new MemberView(
                        member.row(),
                        person.name(),
                        person.numbers(),
                        member.role(),
                        member.confirm());
    }

    private static Long id(MemberForm member) {
        try {
            return Long.valueOf(member.person().strip());
        } catch (NumberFormatException unreadable) {
            return 0L;
        }
    }
}
