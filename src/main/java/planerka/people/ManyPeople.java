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

/**
 * People by the thousand, with few statements, within the caller's transaction at READ_COMMITTED;
 * the caller tells {@link Changes}.
 */
public final class ManyPeople {
    private static final int AT_ONCE = 1000;

    private ManyPeople() {}

    /** As {@link People#findOrMake} claims one, until the transaction ends; in their order. */
    public static void claim(Handle handle, Collection<PhoneNumber> numbers) {
        PreparedBatch claims =
                handle.prepareBatch(
                        """
                        insert into number_claim (number) values (:number)
                        on duplicate key update number = values(number)
                        """);
        new TreeSet<>(numbers).forEach(number -> claims.bind("number", number.digits()).add());
        if (claims.size() > 0) {
            claims.execute();
        }
    }

    /** As {@link People#findByNumber}: of those who share a number, the same one. */
    public static Map<PhoneNumber, Person> find(Handle handle, Collection<PhoneNumber> numbers) {
        Map<PhoneNumber, Long> ids = new LinkedHashMap<>();
        for (List<PhoneNumber> some : slices(List.copyOf(numbers))) {
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
        Map<Long, Person> persons = new HashMap<>();
        slices(List.copyOf(ids.values()))
                .forEach(some -> persons.putAll(PersonRows.load(handle, some)));
        Map<PhoneNumber, Person> found = new HashMap<>();
        ids.forEach((number, id) -> found.put(number, persons.get(id)));
        return found;
    }

    /** In the order of the cards, which have no absences. */
    public static List<Person> add(Handle handle, List<PersonCard> cards) {
        List<Person> added = new ArrayList<>();
        for (List<PersonCard> some : slices(cards)) {
            PreparedBatch rows =
                    handle.prepareBatch("insert into person (name, email) values (:name, :email)");
            some.forEach(
                    card ->
                            rows.bind("name", card.name().text())
                                    .bind("email", card.email().map(Email::address).orElse(null))
                                    .add());
            List<Long> ids = rows.executePreparedBatch("id").mapTo(Long.class).list();
            for (int i = 0; i < some.size(); i++) {
                added.add(new Person(ids.get(i), 0, some.get(i)));
            }
        }
        addNumbers(handle, added, 0);
        return added;
    }

    /**
     * Gives people their new cards, which have the numbers of the old ones first, and the same
     * absences. False if one of them was changed meanwhile: then nothing may be committed.
     */
    public static boolean change(Handle handle, Map<Person, PersonCard> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        update person set name = :name, email = :email, version = version + 1
                        where id = :id and version = :version
                        """);
        changes.forEach(
                (person, card) ->
                        rows.bind("name", card.name().text())
                                .bind("email", card.email().map(Email::address).orElse(null))
                                .bind("id", person.id())
                                .bind("version", person.version())
                                .add());
        for (int changed : rows.execute()) {
            if (changed == 0) {
                return false;
            }
        }
        changes.forEach(
                (person, card) -> {
                    int known = person.numbers().size();
                    if (card.numbers().size() > known) {
                        addNumbers(handle, List.of(new Person(person.id(), 0, card)), known);
                    }
                });
        return true;
    }

    private static void addNumbers(Handle handle, List<Person> persons, int from) {
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into person_number (person_id, position, number)
                        values (:id, :position, :number)
                        """);
        for (Person person : persons) {
            for (int i = from; i < person.numbers().size(); i++) {
                rows.bind("id", person.id())
                        .bind("position", i)
                        .bind("number", person.numbers().get(i).digits())
                        .add();
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    private static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            slices.add(all.subList(i, Math.min(i + AT_ONCE, all.size())));
        }
        return slices;
    }
}
