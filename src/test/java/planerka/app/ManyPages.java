package planerka.app;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import planerka.account.Accounts;
import planerka.history.ManyRows;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/**
 * How long every page of the whole service takes with a thousand groups, ten thousand people, ten
 * thousand schedules and a million participants, on MariaDB. A benchmark, not a test: the figures
 * are this machine's.
 */
public final class ManyPages {
    private static final int TIMES = 31;
    private static final int GROUPS = 1_000;
    private static final int TEN = 10;
    private static final String PASSWORD = "correct horse";
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/groups",
                    "/groups?q=Group 77",
                    "/groups/500",
                    "/groups/500/edit",
                    "/groups/500/dry-run",
                    "/groups/pick?add.number=Person",
                    "/people",
                    "/people?q=Person 77",
                    "/people/5000",
                    "/people/5000/edit",
                    "/schedules",
                    "/schedules?view=week",
                    "/schedules?view=month",
                    "/schedules/5000",
                    "/schedules/5000/edit",
                    "/calendars",
                    "/history",
                    "/history?group=500",
                    "/history?person=5000",
                    "/history/attendance?group=500&months=12",
                    "/gatherings/25000",
                    "/feeds",
                    "/receivers",
                    "/admin/users",
                    "/admin/users/new",
                    "/admin/tokens",
                    "/admin/settings",
                    "/admin/prompts",
                    "/admin/audit",
                    "/admin/backup",
                    "/account");

    private ManyPages() {}

    public static void main(String[] words) {
        DatabaseSettings settings = DatabaseKind.MARIADB.settings();
        try (Database database = Database.open(settings)) {
            database.migrate();
            fill(database.jdbi());
            new Accounts(database.jdbi(), Clock.systemUTC())
                    .users()
                    .add("admin", PASSWORD, Access.ADMIN);
        }
        Map<String, String> environment =
                Map.of(
                        "PLANERKA_DB_URL", settings.url(),
                        "PLANERKA_DB_USER", settings.user(),
                        "PLANERKA_DB_PASSWORD", settings.password(),
                        "PLANERKA_HTTP_PORT", "0");
        try (App app =
                App.start(
                        SettingsSource.read(List.of(), environment),
                        Clock.systemUTC(),
                        link -> {})) {
            measure(new BrowserVisit(app.url()));
        }
        System.exit(0);
    }

    private static void measure(BrowserVisit visit) {
        visit.send("/sign-in", Map.of("name", "admin", "password", PASSWORD));
        // Java is slow before it knows what is asked for often.
        for (int i = 0; i < TIMES; i++) {
            PAGES.forEach(path -> read(visit, path));
        }
        PAGES.forEach(path -> tell(visit, path));
    }

    private static void tell(BrowserVisit visit, String path) {
        List<Long> took = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            size = read(visit, path);
            took.add((System.nanoTime() - begin) / 1_000_000);
        }
        Collections.sort(took);
        System.out.printf(
                "  %-40s %4d ms, slowest %4d ms, %4d kB%n",
                path, took.get(TIMES / 2), took.get(TIMES - 1), size / 1024);
    }

    private static int read(BrowserVisit visit, String path) {
        HttpResponse<String> page = visit.get(path.replace(" ", "%20"));
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + page.statusCode());
        }
        return page.body().length();
    }

    private static void fill(Jdbi jdbi) {
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                "insert into call_group (id, name) values (1, 'Group 1'), (2, 'Group 2')"));
        ManyRows.fill(jdbi);
        jdbi.useTransaction(
                handle ->
                        handle.execute(
                                """
                                update gathering set state = 'ended', live_room = null, ended_at = started_at
                                where ended_at is null
                                """));
        jdbi.useTransaction(ManyPages::members);
        jdbi.useTransaction(ManyPages::schedules);
    }

    private static void members(Handle handle) {
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into group_member (group_id, person_id, position, role)
                        values (?, ?, ?, 'speak')
                        """);
        for (int i = 0; i < GROUPS * TEN; i++) {
            rows.add(i / TEN + 1, i + 1, i % TEN);
        }
        rows.execute();
    }

    /** Ten for each group, on working days and at all hours. */
    private static void schedules(Handle handle) {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into schedule
                            (group_id, organiser, rule, times, time_zone, from_day, next_at)
                        values (?, '300', 'weeks 1 MON,TUE,WED,THU,FRI', ?, 'Europe/Moscow', '2026-01-01', ?)
                        """);
        for (int i = 0; i < GROUPS * TEN; i++) {
            String time = "%02d:%02d".formatted(8 + i % TEN, i / TEN % 60);
            rows.add(i / TEN + 1, time, tomorrow.plusSeconds(i));
        }
        rows.execute();
    }
}
