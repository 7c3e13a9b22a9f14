package planerka.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import planerka.group.BulkGroups;
import planerka.group.Group;
import planerka.group.GroupDetails;
import planerka.group.Member;
import planerka.people.BulkPeople;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PhoneNumber;
import planerka.store.Batches;

/** Does what an outlook says, within the caller's transaction. For one import. */
final class ImportWriter {
    private final BulkGroups groups;
    private final Handle handle;
    private final ImportProgress progress;
    private final Map<PhoneNumber, Person> persons = new HashMap<>();
    private int written;
    private int all;

    ImportWriter(People people, Handle handle, ImportProgress progress) {
        this.groups = new BulkGroups(people);
        this.handle = handle;
        this.progress = progress;
    }

    /** False if somebody was changed meanwhile: then nothing may be committed. */
    boolean write(ImportPlan outlook) {
        List<PlannedPerson> fresh = outlook.newPeople();
        Map<Person, PersonDetails> changed = changed(outlook);
        List<PlannedGroup> teams = outlook.touchedTeams();
        all = fresh.size() + changed.size() + seats(teams);
        outlook.people()
                .forEach(one -> one.known().ifPresent(known -> persons.put(one.number(), known)));
        Batches.of(fresh).forEach(this::add);
        for (List<Map.Entry<Person, PersonDetails>> some : Batches.of(changed.entrySet())) {
            if (!change(some)) {
                return false;
            }
        }
        Batches.of(teams).forEach(this::fill);
        return true;
    }

    private static int seats(List<PlannedGroup> teams) {
        return teams.stream().mapToInt(team -> team.newcomers().size()).sum();
    }

    private void add(List<PlannedPerson> newcomers) {
        List<PersonDetails> cards = newcomers.stream().map(PlannedPerson::after).toList();
        List<Person> added = BulkPeople.add(handle, cards);
        for (int i = 0; i < added.size(); i++) {
            persons.put(newcomers.get(i).number(), added.get(i));
        }
        tell(added.size());
    }

    /** Two numbers may be one person's: they are changed once. */
    private static Map<Person, PersonDetails> changed(ImportPlan outlook) {
        Map<Person, PersonDetails> changes = new LinkedHashMap<>();
        outlook.changedPeople().forEach(one -> changes.put(one.known().orElseThrow(), one.after()));
        return changes;
    }

    private boolean change(List<Map.Entry<Person, PersonDetails>> some) {
        Map<Person, PersonDetails> changes = new LinkedHashMap<>();
        some.forEach(one -> changes.put(one.getKey(), one.getValue()));
        boolean done = BulkPeople.change(handle, changes);
        tell(some.size());
        return done;
    }

    private void fill(List<PlannedGroup> teams) {
        Map<GroupDetails, List<Member>> fresh = new LinkedHashMap<>();
        Map<Group, List<Member>> known = new LinkedHashMap<>();
        for (PlannedGroup team : teams) {
            if (team.isNew()) {
                fresh.put(team.card(), once(members(team)));
            } else {
                // By its name and by its code, a file may speak of one group twice.
                known.merge(
                        team.known().orElseThrow(),
                        members(team),
                        (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
            }
        }
        known.replaceAll((group, members) -> once(members));
        groups.make(handle, fresh);
        groups.join(handle, known);
        tell(seats(teams));
    }

    private List<Member> members(PlannedGroup team) {
        List<Member> members = new ArrayList<>();
        team.newcomers()
                .forEach((number, role) -> members.add(new Member(persons.get(number), role)));
        return members;
    }

    /** Two numbers may be one person's: they get one place. */
    private static List<Member> once(List<Member> members) {
        Map<Long, Member> seated = new LinkedHashMap<>();
        members.forEach(member -> seated.putIfAbsent(member.person().id(), member));
        return List.copyOf(seated.values());
    }

    private void tell(int more) {
        written += more;
        progress.wrote(written, all);
    }
}
