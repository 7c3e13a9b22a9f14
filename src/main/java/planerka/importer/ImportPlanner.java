package planerka.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import planerka.account.GroupScope;
import planerka.group.Group;
import planerka.group.GroupDetails;
import planerka.group.GroupRows;
import planerka.group.Role;
import planerka.group.ServiceCode;
import planerka.people.BulkPeople;
import planerka.people.Membership;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PhoneNumber;
import planerka.text.Message;

/** Works out what a plan would do to what is here now, for somebody with these groups. */
final class ImportPlanner {
    private final GroupRows rows;
    private final People people;
    private final MergeMode manner;
    private final GroupScope scope;

    ImportPlanner(People people, MergeMode manner, GroupScope scope) {
        this.rows = new GroupRows(people);
        this.people = people;
        this.manner = manner;
        this.scope = scope;
    }

    /** What cannot be done is said in the notes. */
    ImportPlan of(Handle handle, CsvContent plan, ImportNotes notes) {
        Map<PhoneNumber, Person> known = BulkPeople.find(handle, plan.people().keySet());
        List<PlannedPerson> persons = new ArrayList<>();
        plan.people()
                .forEach((number, entry) -> persons.add(planned(number, entry, known.get(number))));
        List<PlannedGroup> teams = teams(handle, plan, known, notes);
        return new ImportPlan(withinScope(handle, persons, notes), teams, notes.lines());
    }

    private PlannedPerson planned(PhoneNumber number, CsvContent.Entry entry, Person known) {
        PersonDetails after =
                known == null ? entry.card() : manner.after(known.card(), entry.card());
        return new PlannedPerson(entry.line(), number, Optional.ofNullable(known), after);
    }

    /** A person who is in groups outside the user's scope stays unchanged. */
    private List<PlannedPerson> withinScope(
            Handle handle, List<PlannedPerson> persons, ImportNotes notes) {
        if (scope.isAll() || manner == MergeMode.KEEP) {
            return persons;
        }
        Set<Long> changed =
                persons.stream()
                        .filter(PlannedPerson::isChanged)
                        .map(one -> one.known().orElseThrow().id())
                        .collect(Collectors.toSet());
        Map<Long, List<Membership>> places = people.groupsOf(handle, changed);
        return persons.stream().map(one -> withinScope(one, places, notes)).toList();
    }

    private PlannedPerson withinScope(
            PlannedPerson one, Map<Long, List<Membership>> places, ImportNotes notes) {
        boolean mine =
                one.known().map(Person::id).map(id -> places.getOrDefault(id, List.of())).stream()
                        .flatMap(List::stream)
                        .allMatch(place -> scope.covers(place.group()));
        if (mine) {
            return one;
        }
        Person person = one.known().orElseThrow();
        notes.say(
                ImportReport.Kind.WARNING,
                one.line(),
                "group.import.not-your-person",
                person.name());
        return new PlannedPerson(one.line(), one.number(), one.known(), person.card());
    }

    private List<PlannedGroup> teams(
            Handle handle, CsvContent plan, Map<PhoneNumber, Person> known, ImportNotes notes) {
        Map<String, Group> there = there(handle, plan.teams());
        List<PlannedGroup> teams = new ArrayList<>();
        for (CsvContent.Team team : plan.teams()) {
            Optional<Group> group = known(there, team.card());
            PlannedGroup planned =
                    new PlannedGroup(
                            team.line(), team.card(), group, newcomers(team, group, known));
            Optional<Message> wrong = wrong(planned);
            wrong.ifPresent(said -> notes.error(team.line(), said));
            if (wrong.isEmpty()) {
                teams.add(planned);
            }
        }
        return teams;
    }

    /** By code, and by name in small letters. */
    private Map<String, Group> there(Handle handle, List<CsvContent.Team> teams) {
        Set<String> codes =
                teams.stream()
                        .flatMap(team -> team.card().code().stream())
                        .map(ServiceCode::digits)
                        .collect(Collectors.toSet());
        Set<String> names =
                teams.stream().map(team -> key(team.card())).collect(Collectors.toSet());
        Map<String, Group> there = new HashMap<>();
        for (Group group : rows.find(handle, codes, names)) {
            there.put(key(group.card()), group);
            group.code().ifPresent(code -> there.put(code.dialled(), group));
        }
        return there;
    }

    private static Optional<Group> known(Map<String, Group> there, GroupDetails card) {
        return card.code()
                .map(code -> there.get(code.dialled()))
                .or(() -> Optional.ofNullable(there.get(key(card))));
    }

    private static String key(GroupDetails card) {
        return card.name().text().toLowerCase(Locale.ROOT);
    }

    private static Map<PhoneNumber, Role> newcomers(
            CsvContent.Team team, Optional<Group> group, Map<PhoneNumber, Person> known) {
        Map<PhoneNumber, Role> newcomers = new LinkedHashMap<>(team.members());
        group.ifPresent(
                there -> {
                    Set<Long> seated =
                            there.members().stream()
                                    .map(member -> member.person().id())
                                    .collect(Collectors.toSet());
                    newcomers
                            .keySet()
                            .removeIf(
                                    number ->
                                            known.containsKey(number)
                                                    && seated.contains(known.get(number).id()));
                });
        return newcomers;
    }

    private Optional<Message> wrong(PlannedGroup team) {
        String name = team.card().name().text();
        if (!scope.isAll() && !team.known().map(Group::id).map(scope::covers).orElse(false)) {
            return Optional.of(Message.of("group.import.not-yours", name));
        }
        if (team.known().filter(group -> !fits(group, team.card())).isPresent()) {
            String known = team.known().orElseThrow().name();
            return Optional.of(Message.of("group.import.csv-group-differs", known));
        }
        int members = team.known().map(group -> group.members().size()).orElse(0);
        return members + team.newcomers().size() > Group.MOST_MEMBERS
                ? Optional.of(Message.of("group.import.too-many-members", name, Group.MOST_MEMBERS))
                : Optional.empty();
    }

    /**
     * The file's group and the known one are one: of one name, or of one code and no other name.
     */
    private static boolean fits(Group known, GroupDetails card) {
        boolean sameCode = card.code().isEmpty() || card.code().equals(known.code());
        String dialled = card.code().map(ServiceCode::dialled).orElse("");
        String name = card.name().text();
        return sameCode && (name.equalsIgnoreCase(known.name()) || name.equals(dialled));
    }
}
