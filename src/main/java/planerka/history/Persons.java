package planerka.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.people.People;
import planerka.people.Person;
import planerka.web.Scope;

/**
 * Whose history can be looked at: everybody, or those who are or were called with the reader's
 * groups. Every method blocks on the database. Thread-safe.
 */
public final class Persons {
    static final int MOST = 20;
    private static final int AT_ONCE = 200;

    private final Jdbi jdbi;
    private final People people;

    public Persons(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /** Somebody to choose. */
    public record Named(long id, String name, String numbers) {
        private static Named of(Person person) {
            return new Named(
                    person.id(),
                    person.name(),
                    person.numbers().stream()
                            .map(number -> number.digits())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Those whom these words, of a name or a number, may mean; one more than can be shown. */
    List<Named> search(String words, Scope scope) {
        if (scope.isAll()) {
            return people.search(words, 0, MOST + 1).stream().map(Named::of).toList();
        }
        // Whom somebody knows is in other tables than the people are.
        List<Named> known = new ArrayList<>();
        List<Named> found = page(words, 0);
        for (int skip = 0; !found.isEmpty() && known.size() <= MOST; skip += AT_ONCE) {
            List<Long> seen = seen(found.stream().map(Named::id).toList(), scope);
            found.stream().filter(one -> seen.contains(one.id())).forEach(known::add);
            found = page(words, skip + AT_ONCE);
        }
        return known.stream().limit(MOST + 1).toList();
    }

    private List<Named> page(String words, int skip) {
        return people.search(words, skip, AT_ONCE).stream().map(Named::of).toList();
    }

    /** His name, if the reader may know of him; people who are gone are remembered by theirs. */
    Optional<String> name(long id, Scope scope) {
        boolean known = scope.isAll() || seen(List.of(id), scope).contains(id);
        return known
                ? Optional.ofNullable(people.find(List.of(id)).get(id))
                        .map(Person::name)
                        .or(() -> remembered(id))
                : Optional.empty();
    }

    private Optional<String> remembered(long id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select name from participant where person_id = :id
                                        order by started_at desc limit 1
                                        """)
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne());
    }

    private List<Long> seen(List<Long> ids, Scope scope) {
        List<Long> groups = List.copyOf(scope.groups().orElseThrow());
        return groups.isEmpty() ? List.of() : jdbi.withHandle(handle -> seen(handle, ids, groups));
    }

    private static List<Long> seen(Handle handle, List<Long> ids, List<Long> groups) {
        return handle.createQuery(
                        """
                        select person_id from group_member
                        where person_id in (<ids>) and group_id in (<groups>)
                        union
                        select p.person_id from participant p
                        join gathering_group s on s.gathering_id = p.gathering_id
                        where p.person_id in (<ids>) and s.group_id in (<groups>)
                        """)
                .bindList("ids", ids)
                .bindList("groups", groups)
                .mapTo(Long.class)
                .list();
    }
}
