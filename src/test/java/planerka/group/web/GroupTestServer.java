package planerka.group.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.gathering.journal.GroupAttendance;
import planerka.gathering.start.CallListBuilder;
import planerka.gathering.web.GatheringDryRun;
import planerka.group.Drafts;
import planerka.group.Group;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.group.MemberDraft;
import planerka.group.RemovedGroups;
import planerka.group.Role;
import planerka.people.AllowedNumbers;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.GroupAgenda;
import planerka.schedule.engine.ScheduleRunner;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.text.Messages;
import planerka.web.MovingClock;
import planerka.web.TestWeb;

/** The doors to groups over an empty database; it is nine o'clock in Moscow, on a Monday. */
public final class GroupTestServer implements AutoCloseable {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    final Database database;
    public final MovingClock clock =
            new MovingClock(java.time.Instant.parse("2026-11-23T06:00:00Z"));
    final ChangeListeners changes = new ChangeListeners();
    public final People people;
    public final Groups groups;
    public final RemovedGroups removed;
    public final ScheduleRunner runner;
    public final GroupAgenda agenda;
    public final GroupAttendance attendance;
    final TestWeb web;

    public GroupTestServer() {
        this(DatabaseKind.H2);
    }

    public GroupTestServer(DatabaseKind kind) {
        database = kind.empty();
        people = new People(database.jdbi(), changes);
        groups = new Groups(database.jdbi(), people, changes);
        removed = new RemovedGroups(database.jdbi(), groups, changes, clock);
        runner = new ScheduleRunner(database.jdbi(), database.pool(), call -> 42, clock);
        agenda = new GroupAgenda(database.jdbi(), runner, new ScheduleTexts(Messages.load()));
        attendance = new GroupAttendance(database.jdbi());
        web =
                TestWeb.serving(
                        database,
                        accounts -> doors(new GroupService(groups, removed, agenda, accounts)));
    }

    private List<planerka.web.Routes> doors(GroupService service) {
        GroupRules rules = GroupRules.of(AllowedNumbers.internal());
        GroupInsights outlook =
                new GroupInsights(
                        agenda,
                        attendance,
                        new GatheringDryRun(new CallListBuilder(rules.allowed(), clock, MOSCOW)),
                        clock,
                        MOSCOW);
        return List.of(
                new GroupEditPages(service, groups, people, rules),
                new GroupPages(service, outlook),
                new GroupShowPages(service, outlook, rules.allowed()),
                new GroupApi(service, rules));
    }

    public Person person(String name, String... numbers) {
        return people.add(
                new PersonDetails(
                        new PersonName(name),
                        Stream.of(numbers).map(PhoneNumber::new).toList(),
                        Optional.empty(),
                        List.of()));
    }

    public Group group(String name, String code, Person... members) {
        return groups.add(
                        Drafts.draft(
                                name,
                                code,
                                Stream.of(members)
                                        .map(one -> new MemberDraft.Known(one.id(), Role.SPEAK))
                                        .toArray(MemberDraft[]::new)))
                .orProblem();
    }

    void absent(Person person, String from, String to) {
        execute(
                "insert into person_absence (person_id, from_day, to_day, reason) values (?, ?, ?, '')",
                person.id(),
                from,
                to);
    }

    /** Every day at nine, next at this moment. */
    public long schedule(Group group, String next) {
        return database.jdbi()
                .withHandle(
                        handle ->
                                handle.createUpdate(
                                                """
                                                insert into schedule (group_id, organiser, rule, times, time_zone, from_day, next_at)
                                                values (:group, '300', 'weeks 1 MON,TUE,WED,THU,FRI,SAT,SUN', '09:00', 'Europe/Moscow', '2026-11-01', :next)
                                                """)
                                        .bind("group", group.id())
                                        .bind("next", java.time.Instant.parse(next))
                                        .executeAndReturnGeneratedKeys("id")
                                        .mapTo(Long.class)
                                        .one());
    }

    /** One that is over, with a participant in each of these states; who joined came. */
    public void gathering(long id, Group group, String at, String... states) {
        execute(
                """
                insert into gathering (id, group_id, group_name, room, organiser, started_by, caller_name, ring_seconds,
                                       confirm, retry_attempts, retry_after_seconds, state, started_at, ended_at)
                values (?, ?, ?, '300', '300', 'web', '', 15, 'never', 1, 30, 'ended', ?, ?)
                """,
                id,
                group.id(),
                group.name(),
                java.time.Instant.parse(at),
                java.time.Instant.parse(at));
        for (int i = 0; i < states.length; i++) {
            boolean came = states[i].equals("left");
            execute(
                    """
                    insert into participant (gathering_id, id, name, number, role, state, joined_at)
                    values (?, ?, 'x', '700', 'speak', ?, ?)
                    """,
                    id,
                    i + 1,
                    states[i],
                    came ? java.time.Instant.parse(at) : null);
        }
    }

    void execute(String sql, Object... arguments) {
        database.jdbi().useHandle(handle -> handle.execute(sql, arguments));
    }

    @Override
    public void close() {
        web.close();
        runner.close();
    }
}
