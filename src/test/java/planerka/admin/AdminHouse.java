package planerka.admin;

import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import planerka.group.GroupDirectory;
import planerka.group.GroupEditPages;
import planerka.group.GroupPages;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.people.AllowedNumbers;
import planerka.people.Changes;
import planerka.people.People;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.Accounts;
import planerka.web.Audit;
import planerka.web.Messages;
import planerka.web.MovingClock;
import planerka.web.TestWeb;

/** The pages of administration over a fresh H2, with two groups: 1 is Sales, 2 is Support. */
final class AdminHouse implements AutoCloseable {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private final Database database = DatabaseKind.H2.empty();
    private final Changes changes = new Changes();
    private final People people = new People(database.jdbi(), changes);
    private final Groups groups = new Groups(database.jdbi(), people, changes);
    private final GroupDirectory directory;
    private final TestWeb web;

    AdminHouse() {
        group(1, "Sales");
        group(2, "Support");
        directory = GroupDirectory.open(groups, changes, Duration.ofHours(1));
        Accounts accounts =
                new Accounts(
                        database.jdbi(), new MovingClock(Instant.parse("2026-11-23T06:00:00Z")));
        Audit audit = accounts.audit();
        GroupRules rules = GroupRules.of(AllowedNumbers.internal());
        web =
                TestWeb.open(
                        database,
                        new UserEditPages(accounts, directory),
                        new UserPages(accounts, directory),
                        new TokenPages(accounts.tokens()),
                        new AuditPages(accounts, MOSCOW, Messages.load()),
                        new GroupPages(groups, audit),
                        new GroupEditPages(groups, people, rules, audit),
                        AdminHouse::more);
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
        directory.close();
    }
}
