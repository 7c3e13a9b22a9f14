package planerka.admin;

import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import planerka.account.Accounts;
import planerka.gathering.journal.GroupAttendance;
import planerka.gathering.start.CallListBuilder;
import planerka.gathering.web.GatheringDryRun;
import planerka.group.GroupDirectory;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.group.RemovedGroups;
import planerka.group.web.GroupEditPages;
import planerka.group.web.GroupInsights;
import planerka.group.web.GroupPages;
import planerka.group.web.GroupService;
import planerka.people.AllowedNumbers;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.GroupAgenda;
import planerka.schedule.engine.ScheduleRunner;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.MovingClock;
import planerka.web.TestWeb;

/** The pages of administration over a fresh H2, with two groups: 1 is Sales, 2 is Support. */
final class AdminTestServer implements AutoCloseable {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private final Database database = DatabaseKind.H2.empty();
    private final ChangeListeners changes = new ChangeListeners();
    private final People people = new People(database.jdbi(), changes);
    private final Groups groups = new Groups(database.jdbi(), people, changes);
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T06:00:00Z"));
    private final GroupRules rules = GroupRules.of(AllowedNumbers.internal());
    private final GroupDirectory directory;
    private final ScheduleRunner runner;
    private final RemovedGroups removed;
    private final TestWeb web;

    AdminTestServer() {
        group(1, "Sales");
        group(2, "Support");
        directory = GroupDirectory.open(groups, changes, Duration.ofHours(1));
        Accounts accounts = new Accounts(database.jdbi(), clock);
        removed = new RemovedGroups(database.jdbi(), groups, changes, clock);
        runner = new ScheduleRunner(database.jdbi(), database.pool(), call -> 42, clock);
        GroupAgenda agenda =
                new GroupAgenda(database.jdbi(), runner, new ScheduleTexts(Messages.load()));
        GroupService service = new GroupService(groups, removed, agenda, accounts);
        web =
                TestWeb.open(
                        database,
                        new UserEditPages(accounts, directory, removed),
                        new UserPages(accounts, directory),
                        new TokenPages(accounts.tokens()),
                        new AuditPages(accounts, database.jdbi(), MOSCOW, Messages.load()),
                        new GroupPages(service, outlook(agenda)),
                        new GroupEditPages(service, groups, people, rules),
                        AdminTestServer::more);
    }

    private GroupInsights outlook(GroupAgenda agenda) {
        CallListBuilder callLists = new CallListBuilder(rules.allowed(), clock, MOSCOW);
        return new GroupInsights(
                agenda,
                new GroupAttendance(database.jdbi()),
                new GatheringDryRun(callLists),
                clock,
                MOSCOW);
    }

    private static void more(RoutesConfig routes) {
        routes.get("/api/v1/in", r -> r.result("in"), Access.VIEWER);
        routes.get(
                "/broken",
                request -> {
                    throw new IllegalStateException("on purpose");
                },
                Access.VIEWER);
    }

    void group(long id, String name) {
        jdbi().useHandle(
                        handle ->
                                handle.execute(
                                        "insert into call_group (id, name) values (?, ?)",
                                        id,
                                        name));
    }

    /** It can be brought back. */
    void remove(long group) {
        removed.remove(group);
        directory.refresh();
    }

    void restore(long group) {
        removed.restore(group);
        directory.refresh();
    }

    void refresh() {
        directory.refresh();
    }

    TestWeb web() {
        return web;
    }

    Jdbi jdbi() {
        return database.jdbi();
    }

    List<String> column(String sql) {
        return jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    @Override
    public void close() {
        web.close();
        runner.close();
        directory.close();
    }
}
