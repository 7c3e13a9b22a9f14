package planerka.people;

import java.util.List;
import java.util.Map;
import planerka.text.Message;

/**
 * The numbers of a person that others have as well, by their names. Two people may share a
 * telephone, but a mistake would go unnoticed.
 */
public record SharedNumbers(List<String> numbers, List<String> names) {
    private static final int MOST = 20;

    public SharedNumbers {
        numbers = List.copyOf(numbers);
        names = List.copyOf(names);
    }

    /** Blocks on the database. */
    public static SharedNumbers of(People people, Person person) {
        List<Map.Entry<String, String>> others =
                people.reading(
                        handle ->
                                handle.createQuery(
                                                """
                                                select n.number, p.name from person_number n
                                                join person p on p.id = n.person_id
                                                where n.number in (<numbers>) and p.id <> :id
                                                order by p.name, p.id, n.number limit :most
                                                """)
                                        .bindList(
                                                "numbers",
                                                person.numbers().stream()
                                                        .map(PhoneNumber::digits)
                                                        .toList())
                                        .bind("id", person.id())
                                        .bind("most", MOST)
                                        .map(
                                                (row, c) ->
                                                        Map.entry(
                                                                row.getString(1), row.getString(2)))
                                        .list());
        return new SharedNumbers(
                others.stream().map(Map.Entry::getKey).distinct().toList(),
                others.stream().map(Map.Entry::getValue).distinct().toList());
    }

    /** The sentence that they are saved; and with the other owners, its longer form. */
    public Message said(String key, Person saved) {
        return names.isEmpty()
                ? Message.of(key, saved.name())
                : Message.of(
                        key + "-shared",
                        saved.name(),
                        String.join(", ", numbers),
                        String.join(", ", names));
    }
}
