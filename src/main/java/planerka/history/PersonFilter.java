package planerka.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.account.GroupScope;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonWords;

/**
 * Whose history can be looked at: everybody, or people who are or were called with the reader's
 * groups. Every method blocks on the database. Thread-safe.
 */
public final class PersonFilter {
    public static final int MOST = 20;

    /** Members of the groups, or people called with them, as a condition on {@code p}. */
    private static final String SEEN =
            """
            (exists (select 1 from group_member m
                     where m.person_id = p.id and m.group_id in (<groups>))
             or exists (select 1 from participant c
                        join gathering_group s on s.gathering_id = c.gathering_id
                        where c.person_id = p.id and s.group_id in (<groups>)))
            """;

    private final Jdbi jdbi;
    private final People people;

    public PersonFilter(Jdbi jdbi, People people) {
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

    /** People whom these words, of a name or a number, may mean; one more than can be shown. */
    public List<Named> search(String words, GroupScope scope) {
        return people.find(jdbi.withHandle(handle -> ids(handle, words, scope))).values().stream()
                .map(Named::of)
                .toList();
    }

    private static List<Long> ids(Handle handle, String words, GroupScope scope) {
        String sql =
                """
                select p.id from person p where %s and (:all or %s)
                order by p.name, p.id limit :most
                """
                        .formatted(PersonWords.MATCH, SEEN);
        return scope.bindTo(new PersonWords(words).bindTo(handle.createQuery(sql)))
                .bind("most", MOST + 1)
                .mapTo(Long.class)
                .list();
    }

    /**
     * The name, if the reader may know of the person; people who are gone are remembered by theirs.
     */
    public Optional<String> name(long id, GroupScope scope) {
        return jdbi.withHandle(handle -> isSeen(handle, id, scope))
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

    /** Also a person who is gone. */
    private static boolean isSeen(Handle handle, long id, GroupScope scope) {
        String sql =
                """
                select count(*) from (select cast(:id as signed) as id) p where (:all or %s)
                """
                        .formatted(SEEN);
        return scope.bindTo(handle.createQuery(sql)).bind("id", id).mapTo(Integer.class).one() > 0;
    }
}
