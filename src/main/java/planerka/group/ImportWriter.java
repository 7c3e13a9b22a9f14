package planerka.group;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import planerka.people.ManyPeople;
import planerka.people.Person;
import planerka.people.PersonCard;
import planerka.people.PhoneNumber;

/** Does what an outlook says, within the caller's transaction. */
final class ImportWriter {
    private final Groups groups;

    ImportWriter(Groups groups) {
        this.groups = groups;
    }

    /** False if somebody was changed meanwhile: then nothing may be committed. */
    boolean write(Handle handle, ImportOutlook outlook) {
        Map<PhoneNumber, Person> persons = new HashMap<>();
        outlook.people()
                .forEach(one -> one.known().ifPresent(known -> persons.put(one.number(), known)));
        persons.putAll(added(handle, outlook.newPeople()));
        Map<Person, PersonCard> changes = new LinkedHashMap<>();
        outlook.changedPeople().forEach(one -> changes.put(one.known().orElseThrow(), one.after()));
        if (!ManyPeople.change(handle, changes)) {
            return false;
        }
        outlook.touchedTeams().forEach(team -> write(handle, team, persons));
        return true;
    }

    private static Map<PhoneNumber, Person> added(Handle handle, List<PlannedPerson> newcomers) {
        List<PersonCard> cards = newcomers.stream().map(PlannedPerson::after).toList();
        Map<PhoneNumber, Person> added = new HashMap<>();
        List<Person> persons = ManyPeople.add(handle, cards);
        for (int i = 0; i < persons.size(); i++) {
            added.put(newcomers.get(i).number(), persons.get(i));
        }
        return added;
    }

    private void write(Handle handle, PlannedTeam team, Map<PhoneNumber, Person> persons) {
        List<Member> members = members(team, persons);
        if (team.isNew()) {
            groups.make(handle, team.card(), members);
        } else {
            groups.join(handle, team.known().orElseThrow(), members);
        }
    }

    /** Two numbers may be one person's: he is seated once. */
    private static List<Member> members(PlannedTeam team, Map<PhoneNumber, Person> persons) {
        Map<Long, Member> seated = new LinkedHashMap<>();
        team.newcomers()
                .forEach(
                        (number, role) -> {
                            Person person = persons.get(number);
                            seated.putIfAbsent(person.id(), new Member(person, role));
                        });
        return List.copyOf(seated.values());
    }
}
