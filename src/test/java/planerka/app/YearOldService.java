package planerka.app;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import planerka.account.Accounts;
import planerka.account.GroupScope;
import planerka.account.Users;
import planerka.history.PastGatherings;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.RouteInfo;

/**
 * The whole service without a PBX after a year of use: every list is longer than one page of it,
 * and there is one of everything, deleted things too.
 */
final class YearOldService implements AutoCloseable {
    private static final String PASSWORD = "correct horse";
    private static final AtomicInteger HOUSES = new AtomicInteger();
    private static final int MORE_THAN_A_PAGE = 52;

    private final App app;
    private final Database database;
    private final Accounts accounts;
    private final BrowserVisit admin;

    YearOldService() {
        String url = "jdbc:h2:mem:lived_in_" + HOUSES.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        Settings settings =
                SettingsSource.read(
                        List.of(),
                        Map.of(
                                "PLANERKA_DB_URL", url,
                                "PLANERKA_AMI_PORT", "1",
                                "PLANERKA_HOOK_TOKEN", "secret-of-the-hook",
                                "PLANERKA_HTTP_PORT", "0"));
        database = Database.open(settings.database());
        database.migrate();
        app = App.start(settings, Clock.systemUTC(), link -> {});
        accounts = new Accounts(database.jdbi(), Clock.systemUTC());
        admin = as(Access.ADMIN, GroupScope.ALL);
        BrowserVisit program =
                new BrowserVisit(app.url())
                        .withToken(accounts.tokens().create("board", Access.ADMIN).orElseThrow());
        for (int i = 1; i <= MORE_THAN_A_PAGE; i++) {
            made(program.json("POST", "/api/v1/people", person(i)));
            made(program.json("POST", "/api/v1/groups", group(i)));
            made(program.json("POST", "/api/v1/schedules", schedule(i)));
        }
        lookedAfter();
        gathered();
        deleted();
    }

    private static String person(int i) {
        LocalDate today = LocalDate.now();
        return """
        {"name":"Person %d","numbers":["%d","%d"],"email":"person%d@example.org",
         "absences":[{"from":"%s","to":"%s","reason":"leave"}]}
        """
                .formatted(i, 700 + i, 800 + i, i, today.minusDays(i), today.plusDays(i % 3));
    }

    private static String group(int i) {
        String members =
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> "{\"person\":" + (1 + (i + n) % i) + ",\"role\":\"speak\"}")
                        .distinct()
                        .collect(Collectors.joining(","));
        return """
        {"name":"Group %d","code":"%d","callerName":"PLANERKA","organiser":"300",
         "ringSeconds":15,"members":[%s],"confirm":"never",
         "retry":{"attempts":2,"afterSeconds":30}}
        """
                .formatted(i, 100 + i, members);
    }

    private static String schedule(int i) {
        LocalDate monday = LocalDate.now().with(java.time.DayOfWeek.MONDAY).plusWeeks(1);
        return """
        {"group":%d,"organiser":"300","days":["MON","TUE","WED","THU","FRI"],"time":"09:00",
         "timeZone":"Europe/Moscow","from":"%s","to":null,
         "exceptions":[{"date":"%s","skip":true}],"lateLimitSeconds":300}
        """
                .formatted(i, LocalDate.now(), monday);
    }

    /** What only pages can do. */
    private void lookedAfter() {
        done("/calendars", Map.of("name", "Works", "weekend", "SUN"));
        done("/feeds", Map.of("kind", "group", "target", "1"));
        done("/receivers", Map.of("way", "email", "address", "boss@example.org", "end", "yes"));
        done("/schedules/2/pause", Map.of());
        done("/schedules/3/pause-until", Map.of("until", LocalDate.now().plusDays(9).toString()));
    }

    private void gathered() {
        LocalDate today = LocalDate.now();
        for (int i = 1; i <= 2 * MORE_THAN_A_PAGE; i++) {
            PastGatherings.of(i, today.minusDays(i) + "T06:00:00Z", 1 + i % 3)
                    .came(1, "Person 1", 3)
                    .missed(2, "Person 2", "busy", "")
                    .excused(3, "Person 3")
                    .in(database.jdbi());
        }
    }

    private void deleted() {
        String last = String.valueOf(MORE_THAN_A_PAGE);
        done("/people/" + last + "/delete", Map.of());
        done("/schedules/" + (MORE_THAN_A_PAGE - 1) + "/delete", Map.of());
        done("/groups/" + last + "/delete", Map.of());
    }

    private void done(String path, Map<String, String> fields) {
        made(admin.send(path, fields));
    }

    private static void made(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.uri() + ": " + answer.body());
        }
    }

    List<RouteInfo> paths() {
        return app.paths();
    }

    String url() {
        return app.url();
    }

    /** Signed in by a password of his own, in a browser without a window. */
    BrowserVisit as(Access rank, GroupScope scope) {
        String name = rank + (scope.isAll() ? "" : " of some");
        accounts.users().add("test", new Users.NewUser(name, PASSWORD, rank, scope)).orElseThrow();
        BrowserVisit visit = new BrowserVisit(app.url());
        visit.send("/sign-in", Map.of("name", name, "password", PASSWORD));
        return visit;
    }

    BrowserVisit admin() {
        return admin;
    }

    BrowserVisit ofTwoGroups() {
        return as(Access.MANAGER, GroupScope.of(Set.of(1L, 2L)));
    }

    @Override
    public void close() {
        app.close();
        database.close();
    }
}
