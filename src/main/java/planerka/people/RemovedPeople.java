package planerka.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.store.InstantMapping;

/**
 * Deletes people and brings them back, with their numbers, absences and places in groups. A person
 * deleted longer than {@link #KEPT} ago is gone for good. Every method blocks on the database.
 * Thread-safe.
 */
public final class RemovedPeople {
    static final Duration KEPT = Duration.ofDays(30);

    private final People people;
    private final Clock clock;

    public RemovedPeople(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** A person who can be brought back. */
    public record Gone(long id, String name, String by, Instant at) {}

    /** Takes the person out of every group, too. False if they were gone already. */
    public boolean remove(long id, String by) {
        return people.changing(handle -> remove(handle, id, by));
    }

    private boolean remove(Handle handle, long id, String by) {
        // Locks the row first: changes by others wait, or are seen below.
        if (handle.execute("update person set version = version where id = ?", id) == 0) {
            return false;
        }
        people.find(handle, List.of(id)).values().forEach(person -> keep(handle, person, by));
        handle.execute(
                "delete from person_removed where removed_at < ?", clock.instant().minus(KEPT));
        return handle.execute("delete from person where id = ?", id) == 1;
    }

    private void keep(Handle handle, Person person, String by) {
        RemovedPersonRecord removal =
                RemovedPersonRecord.of(person, Memberships.places(handle, person.id()));
        handle.execute(
                """
                insert into person_removed (person_id, name, content, removed_by, removed_at)
                values (?, ?, ?, ?, ?)
                """,
                person.id(),
                person.name(),
                removal.text(),
                by,
                clock.instant());
    }

    /** Of requests at once, one brings the person back; the others find them there. */
    public Optional<Person> restore(long id) {
        return people.changing(handle -> restore(handle, id));
    }

    private Optional<Person> restore(Handle handle, long id) {
        Optional<RemovedPersonRecord> removal = read(handle, id);
        int mine = handle.execute("delete from person_removed where person_id = ?", id);
        if (mine == 0 || removal.isEmpty()) {
            return Optional.ofNullable(people.find(handle, List.of(id)).get(id));
        }
        PersonDetails card = removal.get().card();
        int version = removal.get().nextVersion();
        handle.execute(
                "insert into person (id, name, email, version) values (?, ?, ?, ?)",
                id,
                card.name().text(),
                card.email().map(Email::address).orElse(null),
                version);
        PersonWrites.write(handle, id, card);
        removal.get().places().forEach(place -> Memberships.seat(handle, id, place));
        return Optional.of(new Person(id, version, card));
    }

    /** The groups that they would be put back into. */
    public List<Long> groupsOf(long id) {
        return people.reading(handle -> read(handle, id)).stream()
                .flatMap(removal -> removal.places().stream())
                .map(Memberships.Place::group)
                .toList();
    }

    private static Optional<RemovedPersonRecord> read(Handle handle, long id) {
        return handle.createQuery("select content from person_removed where person_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findFirst()
                .map(RemovedPersonRecord::read);
    }

    /** The latest first. */
    public List<Gone> list(int limit) {
        return people.reading(
                handle ->
                        handle.createQuery(
                                        """
                                        select person_id, name, removed_by, removed_at
                                        from person_removed where removed_at >= :since
                                        order by removed_at desc, person_id desc limit :limit
                                        """)
                                .bind("since", clock.instant().minus(KEPT))
                                .bind("limit", limit)
                                .map(
                                        (row, context) ->
                                                new Gone(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        InstantMapping.read(row, 4)))
                                .list());
    }
}
