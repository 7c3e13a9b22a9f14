package planerka.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import planerka.store.Batches;

/**
 * People by the thousand, with few statements, within the caller's transaction at READ_COMMITTED;
 * the caller tells {@link ChangeListeners}.
 */
public final class BulkPeople {
    private BulkPeople() {}

    /** As {@link People#findOrMake} claims one, until the transaction ends; in their order. */
    public static void claim(Handle handle, Collection<PhoneNumber> numbers) {
        PreparedBatch claims =
                handle.prepareBatch(
                        """
                        insert into number_claim (number) values (:number)
                        on duplicate key update number = values(number)
                        """);
        new TreeSet<>(numbers).forEach(number -> claims.bind("number", number.digits()).add());
        execute(claims);
    }

    /** As {@link People#findByNumber}: of several owners of a number, the same one. */
    public static Map<PhoneNumber, Person> find(Handle handle, Collection<PhoneNumber> numbers) {
        Map<PhoneNumber, Long> ids = new LinkedHashMap<>();
        for (List<PhoneNumber> some : Batches.of(numbers)) {
            handle.createQuery(
                            """
                            select number, person_id from person_number
                            where number in (<numbers>) order by number, position, person_id
                            """)
                    .bindList("numbers", some.stream().map(PhoneNumber::digits).toList())
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(
                            entry ->
                                    ids.putIfAbsent(
                                            new PhoneNumber(entry.getKey()), entry.getValue()));
        }
        Map<Long, Person> persons = PersonRows.load(handle, ids.values());
        Map<PhoneNumber, Person> found = new HashMap<>();
        ids.forEach((number, id) -> found.put(number, persons.get(id)));
        return found;
    }

    /** In the order of the cards, which have no absences. */
    public static List<Person> add(Handle handle, List<PersonDetails> cards) {
        List<Person> added = new ArrayList<>();
        for (List<PersonDetails> some : Batches.of(cards)) {
            PreparedBatch rows =
                    handle.prepareBatch("insert into person (name, email) values (:name, :email)");
            some.forEach(card -> bind(rows, card).add());
            List<Long> ids = rows.executePreparedBatch("id").mapTo(Long.class).list();
            PreparedBatch numbers = numbers(handle);
            for (int i = 0; i < some.size(); i++) {
                added.add(new Person(ids.get(i), 0, some.get(i)));
                add(numbers, ids.get(i), some.get(i).numbers(), 0);
            }
            execute(numbers);
        }
        return added;
    }

    /**
     * Gives people their new cards, which have the numbers of the old ones first, and the same
     * absences. False if one of them was changed meanwhile: then nothing may be committed.
     */
    public static boolean change(Handle handle, Map<Person, PersonDetails> changes) {
        for (List<Map.Entry<Person, PersonDetails>> some : Batches.of(changes.entrySet())) {
            if (!areAsKnown(handle, some.stream().map(Map.Entry::getKey).toList())) {
                return false;
            }
            write(handle, some);
        }
        return true;
    }

    /** Nobody changes or removes them from here on until the transaction ends. */
    private static boolean areAsKnown(Handle handle, List<Person> persons) {
        Map<Long, Integer> versions = new HashMap<>();
        handle.createQuery("select id, version from person where id in (<ids>) for update")
                .bindList("ids", persons.stream().map(Person::id).toList())
                .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
        return persons.stream()
                .allMatch(one -> Integer.valueOf(one.version()).equals(versions.get(one.id())));
    }

    /** None is added, for all are there: drivers make one statement of this, and not of updates. */
    private static void write(Handle handle, List<Map.Entry<Person, PersonDetails>> changes) {
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into person (id, name, email) values (:id, :name, :email)
                        on duplicate key update name = values(name), email = values(email),
                                                version = version + 1
                        """);
        PreparedBatch numbers = numbers(handle);
        changes.forEach(
                change -> {
                    Person person = change.getKey();
                    PersonDetails card = change.getValue();
                    rows.bind("id", person.id());
                    bind(rows, card).add();
                    add(numbers, person.id(), card.numbers(), person.numbers().size());
                });
        rows.execute();
        execute(numbers);
    }

    private static PreparedBatch bind(PreparedBatch rows, PersonDetails card) {
        return rows.bind("name", card.name().text())
                .bind("email", card.email().map(Email::address).orElse(null));
    }

    private static PreparedBatch numbers(Handle handle) {
        return handle.prepareBatch(
                """
                insert into person_number (person_id, position, number)
                values (:id, :position, :number)
                """);
    }

    private static void add(PreparedBatch rows, long id, List<PhoneNumber> numbers, int from) {
        for (int i = from; i < numbers.size(); i++) {
            rows.bind("id", id).bind("position", i).bind("number", numbers.get(i).digits()).add();
        }
    }

    private static void execute(PreparedBatch rows) {
        if (rows.size() > 0) {
            rows.execute();
        }
    }
}
