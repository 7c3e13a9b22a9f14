package planerka.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.group.CallPolicy;
import planerka.group.Group;
import planerka.group.GroupDetails;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.group.MemberDraft;
import planerka.group.Role;
import planerka.group.ServiceCode;
import planerka.importer.ImportReport.Kind;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/**
 * Takes over the table {@code conf(extensions, groupid)} of hand-made conference scripts. A group
 * whose {@code groupid} is no service code is made without one. What is there already is left as it
 * is, so a second run changes nothing; numbers that may not be dialled are taken over with a
 * warning. All in one transaction.
 */
public final class ConfImport {
    private final Groups groups;
    private final People people;
    private final GroupRules rules;
    private final ChangeListeners changes;

    public ConfImport(Groups groups, People people, GroupRules rules, ChangeListeners changes) {
        this.groups = groups;
        this.people = people;
        this.rules = rules;
        this.changes = changes;
    }

    /** Reads the table from another database; throws Jdbi's exception if there is none. */
    public ImportReport takeOver(Jdbi source) {
        ImportNotes notes = new ImportNotes();
        ConfTable table = ConfTable.read(source, notes);
        int read = notes.mark();
        groups.inTransaction(
                handle -> {
                    notes.backTo(read);
                    write(handle, table, notes);
                    return notes;
                });
        changes.happened();
        return notes.done();
    }

    private void write(Handle handle, ConfTable table, ImportNotes notes) {
        Map<String, Set<PhoneNumber>> missing = new LinkedHashMap<>();
        table.groups()
                .forEach(
                        (group, numbers) -> {
                            Optional<Group> known = known(handle, group);
                            known.ifPresent(found -> tellKnown(found, notes));
                            if (known.isEmpty()) {
                                missing.put(group, numbers);
                            }
                        });
        Map<PhoneNumber, Person> persons = persons(handle, missing, notes);
        missing.forEach(
                (group, numbers) ->
                        make(handle, group, numbers.stream().map(persons::get).toList(), notes));
    }

    private Optional<Group> known(Handle handle, String group) {
        return code(group)
                .flatMap(code -> groups.findByCode(handle, code))
                .or(() -> groups.findByName(handle, name(group)));
    }

    private static void tellKnown(Group group, ImportNotes notes) {
        notes.say(Kind.KNOWN, 0, "group.import.known", group.name());
    }

    /** All at once and in the order of the numbers, as finding by number asks for. */
    private Map<PhoneNumber, Person> persons(
            Handle handle, Map<String, Set<PhoneNumber>> missing, ImportNotes notes) {
        Set<PhoneNumber> numbers = new TreeSet<>();
        missing.values().forEach(numbers::addAll);
        Map<PhoneNumber, Person> persons = new TreeMap<>();
        for (PhoneNumber number : numbers) {
            if (people.findByNumber(handle, number).isEmpty()) {
                notes.countPerson();
            }
            if (!rules.allowed().allows(number)) {
                notes.say(
                        Kind.WARNING,
                        0,
                        "group.import.not-allowed",
                        number.digits(),
                        rules.allowed().said());
            }
            persons.put(number, people.findOrMake(handle, number, PersonName.of(number)));
        }
        return persons;
    }

    private void make(Handle handle, String group, List<Person> members, ImportNotes notes) {
        Optional<ServiceCode> code = code(group);
        GroupDetails card = new GroupDetails(name(group), code, Optional.empty(), CallPolicy.USUAL);
        List<MemberDraft> seats =
                members.stream()
                        .<MemberDraft>map(person -> new MemberDraft.Known(person.id(), Role.SPEAK))
                        .toList();
        groups.add(handle, new GroupDraft(card, seats));
        notes.countGroup();
        String name = card.name().text();
        notes.say(Kind.MADE, 0, "group.import.made", seats.size(), name);
        code.ifPresentOrElse(
                dialled -> notes.say(Kind.MADE, 0, "group.import.dial", name, dialled.dialled()),
                () -> notes.say(Kind.WARNING, 0, "group.import.no-code", name, group));
    }

    private static PersonName name(String group) {
        return new PersonName("conf " + group);
    }

    /** A code that is dialled for something else is none. */
    private Optional<ServiceCode> code(String group) {
        return ServiceCode.typed(group).filter(code -> !rules.taken().has(code.digits()));
    }
}
