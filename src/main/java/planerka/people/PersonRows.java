package planerka.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.store.Batches;

/** Reads whole persons out of their three tables, with three statements for each few hundred. */
final class PersonRows {
    private PersonRows() {}

    /** By id, in the order of the ids given; those that are not there are left out. */
    static Map<Long, Person> load(Handle handle, Collection<Long> ids) {
        Map<Long, Person> found = new LinkedHashMap<>();
        Batches.of(ids).forEach(some -> found.putAll(loadSome(handle, some)));
        return found;
    }

    private static Map<Long, Person> loadSome(Handle handle, List<Long> ids) {
        Map<Long, Person> found = new LinkedHashMap<>();
        Map<Long, List<PhoneNumber>> numbers = numbers(handle, ids);
        Map<Long, List<Absence>> absences = absences(handle, ids);
        Map<Long, Head> heads = heads(handle, ids);
        for (Long id : ids) {
            if (heads.containsKey(id) && numbers.containsKey(id)) {
                List<Absence> away = absences.getOrDefault(id, List.of());
                found.put(id, heads.get(id).with(numbers.get(id), away));
            }
        }
        return found;
    }

    private static Map<Long, Head> heads(Handle handle, List<Long> ids) {
        Map<Long, Head> found = new HashMap<>();
        handle.createQuery("select id, name, email, version from person where id in (<ids>)")
                .bindList("ids", ids)
                .map(
                        (row, context) ->
                                new Head(
                                        row.getLong("id"),
                                        row.getInt("version"),
                                        new PersonName(row.getString("name")),
                                        Optional.ofNullable(row.getString("email"))
                                                .map(Email::new)))
                .forEach(head -> found.put(head.id, head));
        return found;
    }

    private static Map<Long, List<PhoneNumber>> numbers(Handle handle, List<Long> ids) {
        Map<Long, List<PhoneNumber>> found = new HashMap<>();
        handle.createQuery(
                        """
                        select person_id, number from person_number
                        where person_id in (<ids>) order by person_id, position
                        """)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong(1), new PhoneNumber(row.getString(2))))
                .forEach(entry -> put(found, entry));
        return found;
    }

    private static Map<Long, List<Absence>> absences(Handle handle, List<Long> ids) {
        Map<Long, List<Absence>> found = new HashMap<>();
        handle.createQuery(
                        """
                        select person_id, from_day, to_day, reason from person_absence
                        where person_id in (<ids>) order by person_id, from_day, id
                        """)
                .bindList("ids", ids)
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getLong(1),
                                        new Absence(
                                                row.getObject(2, LocalDate.class),
                                                row.getObject(3, LocalDate.class),
                                                row.getString(4))))
                .forEach(entry -> put(found, entry));
        return found;
    }

    private static <T> void put(Map<Long, List<T>> lists, Map.Entry<Long, T> entry) {
        lists.computeIfAbsent(entry.getKey(), id -> new ArrayList<>()).add(entry.getValue());
    }

    private record Head(long id, int version, PersonName name, Optional<Email> email) {
        Person with(List<PhoneNumber> numbers, List<Absence> absences) {
            return new Person(id, version, new PersonDetails(name, numbers, email, absences));
        }
    }
}
