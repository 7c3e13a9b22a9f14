package planerka.people.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import planerka.audit.Audit;
import planerka.people.AllowedNumbers;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.people.RemovedPeople;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.MovingClock;
import planerka.web.Routes;
import planerka.web.TestWeb;

/** The doors to people over an empty database; today is Monday, 23 November 2026. */
public final class PeopleTestServer implements AutoCloseable {
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Database database;
    private final AllowedNumbers allowed = new AllowedNumbers("[0-9]{2,5}|79[0-9]{9}");
    private final MovingClock clock =
            new MovingClock(java.time.Instant.parse("2026-11-23T06:00:00Z"));
    private final List<AutoCloseable> owned = new ArrayList<>();
    private final People people;
    private final TestWeb web;

    public PeopleTestServer(DatabaseKind kind) {
        this(kind, server -> List.of());
    }

    /** With doors of other features, which are tried first. */
    public PeopleTestServer(DatabaseKind kind, Function<PeopleTestServer, List<Routes>> more) {
        database = kind.empty();
        people = new People(database.jdbi(), new ChangeListeners());
        PeopleService service =
                new PeopleService(
                        people,
                        new RemovedPeople(people, clock),
                        new Audit(database.jdbi(), clock),
                        clock,
                        MOSCOW);
        List<Routes> doors = new ArrayList<>(more.apply(this));
        doors.add(new PeoplePages(service, allowed));
        doors.add(new PersonEditPages(service, allowed));
        doors.add(new PersonPages(service));
        doors.add(new AbsencePages(service));
        doors.add(new PeopleApi(service, allowed));
        web = TestWeb.open(database, doors.toArray(Routes[]::new));
    }

    /** Is closed with the house. */
    public <T extends AutoCloseable> T owns(T part) {
        owned.add(part);
        return part;
    }

    public TestWeb web() {
        return web;
    }

    public Database database() {
        return database;
    }

    public People people() {
        return people;
    }

    public MovingClock clock() {
        return clock;
    }

    public Person add(String name, String... numbers) {
        return people.add(card(name, numbers));
    }

    public static PersonDetails card(String name, String... numbers) {
        return new PersonDetails(
                new PersonName(name),
                List.of(numbers).stream().map(PhoneNumber::new).toList(),
                Optional.empty(),
                List.of());
    }

    public long group(String name, Person... members) {
        long id =
                database.jdbi()
                        .withHandle(
                                handle ->
                                        handle.createUpdate(
                                                        "insert into call_group (name) values (:name)")
                                                .bind("name", name)
                                                .executeAndReturnGeneratedKeys("id")
                                                .mapTo(Long.class)
                                                .one());
        for (int i = 0; i < members.length; i++) {
            execute(
                    "insert into group_member (group_id, person_id, position) values (?, ?, ?)",
                    id,
                    members[i].id(),
                    i);
        }
        return id;
    }

    /** Who is in a group, in the order in which they are called. */
    public List<String> membersOf(long group) {
        return database.jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select p.name from group_member m
                                                join person p on p.id = m.person_id
                                                where m.group_id = :group order by m.position
                                                """)
                                        .bind("group", group)
                                        .mapTo(String.class)
                                        .list());
    }

    public void away(Person person, String from, String to, String reason) {
        execute(
                "insert into person_absence (person_id, from_day, to_day, reason) values (?, ?, ?, ?)",
                person.id(),
                from,
                to,
                reason);
    }

    /** A manager of these groups only. */
    public BrowserVisit managerOf(long... groups) {
        BrowserVisit visit = web.signedIn(Access.MANAGER);
        execute("update user_account set all_groups = false where name = 'manager'");
        for (long group : groups) {
            execute(
                    "insert into user_group (user_id, group_id) select id, ? from user_account where name = 'manager'",
                    group);
        }
        return visit;
    }

    public void execute(String sql, Object... arguments) {
        database.jdbi().useHandle(handle -> handle.execute(sql, arguments));
    }

    public List<String> audited() {
        return database.jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select concat(action, ' ', subject) from audit"
                                                        + " where action like 'person%' or action like 'absence%' order by id")
                                        .mapTo(String.class)
                                        .list());
    }

    @Override
    public void close() {
        try {
            for (AutoCloseable part : owned) {
                part.close();
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            web.close();
        }
    }
}
