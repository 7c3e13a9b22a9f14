package planerka.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;

/**
 * Finds or makes the people for a group's places. A person named twice gets the first place only.
 */
final class MemberResolver {
    private final People people;

    MemberResolver(People people) {
        this.people = people;
    }

    /** Throws {@link RollbackException} for a person who does not exist. */
    List<Member> members(Handle handle, List<MemberDraft> seats) {
        Map<PhoneNumber, Person> called = called(handle, seats);
        Map<Long, Person> known = known(handle, seats);
        FieldErrors errors = new FieldErrors();
        Map<Long, Member> seated = new LinkedHashMap<>();
        for (int i = 0; i < seats.size(); i++) {
            MemberDraft seat = seats.get(i);
            Person person = seat.number().map(called::get).orElseGet(() -> known.get(id(seat)));
            if (person == null) {
                errors.add("members[" + i + "].person", "group.member.unknown", id(seat));
            } else {
                seated.putIfAbsent(person.id(), new Member(person, seat.role(), seat.confirm()));
            }
        }
        if (!errors.isEmpty()) {
            throw new RollbackException(errors);
        }
        return List.copyOf(seated.values());
    }

    /**
     * In the order of the numbers, so that two transactions with the same people never deadlock.
     */
    private Map<PhoneNumber, Person> called(Handle handle, List<MemberDraft> seats) {
        TreeMap<PhoneNumber, PersonName> names = new TreeMap<>();
        for (MemberDraft seat : seats) {
            if (seat instanceof MemberDraft.Called called) {
                names.putIfAbsent(called.phone(), called.name());
            }
        }
        Map<PhoneNumber, Person> found = new HashMap<>();
        names.forEach((number, name) -> found.put(number, people.findOrMake(handle, number, name)));
        return found;
    }

    private Map<Long, Person> known(Handle handle, List<MemberDraft> seats) {
        List<Long> ids = new ArrayList<>();
        seats.stream().filter(seat -> seat.number().isEmpty()).forEach(seat -> ids.add(id(seat)));
        return people.find(handle, ids);
    }

    private static Long id(MemberDraft seat) {
        return seat instanceof MemberDraft.Known known ? known.person() : 0L;
    }
}
