package planerka.group;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.group.ImportReport.Kind;
import planerka.people.Changes;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonCard;
import planerka.people.PhoneNumber;
import planerka.web.FieldErrors;
import planerka.web.Message;

/**
 * Takes over people and groups from a spreadsheet with the columns {@code group, code, name,
 * number, number2…, email, role}. If any line is wrong, the whole file is refused. A person who has
 * the first number of his line already is left as he is; a group that is there gets those members
 * that it has not, so a second run changes nothing. Numbers that may not be dialled are taken over
 * with a warning. All in one transaction.
 */
public final class CsvImport {
    private final Groups groups;
    private final People people;
    private final GroupRules rules;
    private final Changes changes;

    public CsvImport(Groups groups, People people, GroupRules rules, Changes changes) {
        this.groups = groups;
        this.people = people;
        this.rules = rules;
        this.changes = changes;
    }

    /** The content of the file as it is. */
    public ImportReport takeOver(byte[] file) {
        ImportNotes notes = new ImportNotes();
        CsvPlan plan = CsvPlan.of(CsvTable.read(file, notes), rules, notes);
        if (notes.hasErrors()) {
            return notes.refused();
        }
        try {
            groups.inTransaction(handle -> write(handle, plan, notes));
        } catch (Refusal wrong) {
            return notes.refused();
        }
        changes.happened();
        return notes.done();
    }

    private ImportNotes write(Handle handle, CsvPlan plan, ImportNotes notes) {
        Map<PhoneNumber, Person> persons = persons(handle, plan, notes);
        for (CsvPlan.Team team : plan.teams()) {
            List<Member> members = members(team, persons);
            write(handle, team, members, notes);
        }
        if (notes.hasErrors()) {
            throw new Refusal(new FieldErrors());
        }
        return notes;
    }

    /** Two numbers may be one person's: he is seated once. */
    private static List<Member> members(CsvPlan.Team team, Map<PhoneNumber, Person> persons) {
        Map<Long, Member> seated = new LinkedHashMap<>();
        team.members()
                .forEach(
                        (number, role) -> {
                            Person person = persons.get(number);
                            seated.putIfAbsent(person.id(), new Member(person, role));
                        });
        return List.copyOf(seated.values());
    }

    private Map<PhoneNumber, Person> persons(Handle handle, CsvPlan plan, ImportNotes notes) {
        Map<PhoneNumber, Person> persons = new HashMap<>();
        plan.people()
                .forEach(
                        (number, card) -> persons.put(number, person(handle, number, card, notes)));
        return persons;
    }

    private Person person(Handle handle, PhoneNumber number, PersonCard card, ImportNotes notes) {
        Optional<Person> known = people.findByNumber(handle, number);
        if (known.isPresent()) {
            return known.get();
        }
        notes.countPerson();
        notes.say(Kind.MADE, 0, "group.import.person", card.name().text(), number.digits());
        return people.findOrMake(handle, number, card);
    }

    private void write(Handle handle, CsvPlan.Team team, List<Member> members, ImportNotes notes) {
        GroupCard card = team.card();
        Optional<Group> known = known(handle, card);
        if (known.isEmpty()) {
            groups.make(handle, card, members);
            notes.countGroup();
            notes.say(Kind.MADE, 0, "group.import.made", members.size(), card.name().text());
        } else if (fits(known.get(), card)) {
            int joined = groups.join(handle, known.get(), members);
            if (joined > 0) {
                notes.say(Kind.MADE, 0, "group.import.joined", joined, known.get().name());
            }
        } else {
            notes.error(
                    team.line(), Message.of("group.import.csv-group-differs", known.get().name()));
        }
    }

    private Optional<Group> known(Handle handle, GroupCard card) {
        return card.code()
                .flatMap(code -> groups.findByCode(handle, code))
                .or(() -> groups.findByName(handle, card.name()));
    }

    /**
     * The file's group and the known one are one: of one name, or of one code and no other name.
     */
    private static boolean fits(Group known, GroupCard card) {
        boolean sameCode = card.code().isEmpty() || card.code().equals(known.code());
        String dialled = card.code().map(ServiceCode::dialled).orElse("");
        String name = card.name().text();
        return sameCode && (name.equalsIgnoreCase(known.name()) || name.equals(dialled));
    }
}
