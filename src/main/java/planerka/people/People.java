package planerka.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The table of people. Every method blocks on the database; those that take a handle belong to the
 * caller's transaction, and the caller tells {@link ChangeListeners}. Thread-safe.
 */
public final class People {
    private final Jdbi jdbi;
    private final ChangeListeners changes;

    public People(Jdbi jdbi, ChangeListeners changes) {
        this.jdbi = jdbi;
        this.changes = changes;
    }

    public Person add(PersonDetails card) {
        Person made = jdbi.inTransaction(handle -> add(handle, card));
        changes.happened();
        return made;
    }

    public Person add(Handle handle, PersonDetails card) {
        long id =
                handle.createUpdate("insert into person (name, email) values (:name, :email)")
                        .bind("name", card.name().text())
                        .bind("email", card.email().map(Email::address).orElse(null))
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        PersonWrites.write(handle, id, card);
        return new Person(id, 0, card);
    }

    public Optional<Person> find(long id) {
        return jdbi.withHandle(handle -> Optional.ofNullable(find(handle, List.of(id)).get(id)));
    }

    /** By id; those that are not there are left out. */
    public Map<Long, Person> find(Collection<Long> ids) {
        return jdbi.withHandle(handle -> find(handle, ids));
    }

    /** By id; those that are not there are left out. */
    public Map<Long, Person> find(Handle handle, Collection<Long> ids) {
        return PersonRows.load(handle, ids);
    }

    /** Those with ids above, lowest first, so many at most. */
    public List<Person> list(long after, int limit) {
        return jdbi.withHandle(
                handle -> {
                    List<Long> ids =
                            handle.createQuery(
                                            """
                                            select id from person where id > :after
                                            order by id limit :limit
                                            """)
                                    .bind("after", after)
                                    .bind("limit", limit)
                                    .mapTo(Long.class)
                                    .list();
                    return new ArrayList<>(PersonRows.load(handle, ids).values());
                });
    }

    /** By name, those whose name or number has the words in it; all if there are no words. */
    public List<Person> search(String words, int skip, int limit) {
        return jdbi.withHandle(
                handle ->
                        new ArrayList<>(
                                PersonRows.load(
                                                handle,
                                                PersonSearch.ids(handle, words, skip, limit))
                                        .values()));
    }

    /**
     * The person as changed; empty if they are gone, or were changed since the version given.
     * Without a version the last writer wins.
     */
    public Optional<Person> change(long id, OptionalInt version, PersonDetails card) {
        Optional<Person> changed =
                jdbi.inTransaction(handle -> PersonWrites.change(handle, id, version, card));
        changed.ifPresent(person -> changes.happened());
        return changed;
    }

    public Optional<Person> findByNumber(Handle handle, PhoneNumber number) {
        return PersonByNumber.find(handle, number);
    }

    public Optional<Person> findByNumber(PhoneNumber number) {
        return jdbi.withHandle(handle -> PersonByNumber.find(handle, number));
    }

    /**
     * The person with this number, made if there is none. However many ask at once, one is made:
     * the number stays claimed until the caller's transaction ends. A caller that asks for several
     * numbers does so in their order, or two callers could deadlock. The transaction runs at
     * READ_COMMITTED, because a snapshot from before the claim would not show the person that
     * another one made.
     */
    public Person findOrMake(Handle handle, PhoneNumber number, PersonName name) {
        return findOrMake(handle, number, PersonDetails.of(name, number));
    }

    /** The same; the details are for a person who has to be made. */
    public Person findOrMake(Handle handle, PhoneNumber number, PersonDetails card) {
        if (handle.getTransactionIsolationLevel() != TransactionIsolationLevel.READ_COMMITTED) {
            throw new IllegalStateException("the transaction is not at READ_COMMITTED");
        }
        PersonByNumber.claim(handle, number);
        return PersonByNumber.find(handle, number).orElseGet(() -> add(handle, card));
    }

    /** The groups that they are in, by name. */
    public List<Membership> groupsOf(long id) {
        return reading(handle -> Memberships.of(handle, List.of(id)).getOrDefault(id, List.of()));
    }

    /** By id; people in no group are left out. */
    public Map<Long, List<Membership>> groupsOf(Handle handle, Collection<Long> ids) {
        return Memberships.of(handle, ids);
    }

    <T> T reading(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    /** In a transaction that sees what others have done meanwhile; then tells of the change. */
    <T> T changing(Function<Handle, T> work) {
        T done = jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work::apply);
        changes.happened();
        return done;
    }
}
