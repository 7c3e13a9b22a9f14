package planerka.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import planerka.account.AccountRoutes;
import planerka.account.Accounts;
import planerka.account.GroupScope;
import planerka.account.Users;
import planerka.store.Database;
import planerka.text.Language;
import planerka.web.live.SseHub;

/** A server on a free port over a test's database, and ways to come to it. */
public final class TestWeb implements AutoCloseable {
    public static final String PASSWORD = "correct horse";
    public static final int STREAMS = 5;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T06:00:00Z"));
    private final Accounts accounts;
    private final SseHub live;
    private final WebServer server;

    private TestWeb(
            Database database, StatusBanner state, Function<SseHub, List<Routes>> features) {
        this(database, state, (live, accounts) -> features.apply(live), STREAMS);
    }

    private TestWeb(
            Database database,
            StatusBanner state,
            BiFunction<SseHub, Accounts, List<Routes>> features,
            int streams) {
        this.live = new SseHub(streams);
        this.accounts = new Accounts(database.jdbi(), clock);
        Health health =
                new Health(
                        new Readiness(Map.of("database", database::answers)),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        DefaultLocale service = new DefaultLocale(Language.RU, ZoneId.of("Europe/Moscow"));
        WebParts parts = new WebParts(new AccountRoutes(accounts), service, state, health, live);
        this.server =
                WebServer.open(
                        new HttpSettings("127.0.0.1", 0), parts, features.apply(live, accounts));
    }

    public static TestWeb open(Database database, Routes... features) {
        return new TestWeb(database, List::of, live -> List.of(features));
    }

    public static TestWeb saying(Database database, StatusBanner state, Routes... features) {
        return new TestWeb(database, state, live -> List.of(features));
    }

    /** For features that ask who may do what. */
    public static TestWeb serving(Database database, Function<Accounts, List<Routes>> features) {
        return new TestWeb(
                database, List::of, (live, accounts) -> features.apply(accounts), STREAMS);
    }

    /** For features that tell open pages what changes. */
    public static TestWeb streaming(Database database, Function<SseHub, Routes> feature) {
        return new TestWeb(database, List::of, live -> List.of(feature.apply(live)));
    }

    /** The same for so many open pages. */
    public static TestWeb streaming(
            Database database, int streams, Function<SseHub, List<Routes>> features) {
        return new TestWeb(database, List::of, (live, accounts) -> features.apply(live), streams);
    }

    /** A browser without cookies. */
    public BrowserVisit visit() {
        return new BrowserVisit(server.url());
    }

    /** A browser that has signed in through the form, as a user named after the rank. */
    public BrowserVisit signedIn(Access rank) {
        String name = rank.name().toLowerCase(Locale.ROOT);
        accounts.users().add(name, PASSWORD, rank);
        return signIn(name);
    }

    /** A browser that has signed in through the form, as a user of these groups only. */
    public BrowserVisit signedIn(String name, Access rank, Set<Long> groups) {
        accounts.users()
                .add("test", new Users.NewUser(name, PASSWORD, rank, GroupScope.of(groups)));
        return signIn(name);
    }

    /** A browser in which a user that is there has typed the password. */
    public BrowserVisit signIn(String name) {
        BrowserVisit visit = visit();
        visit.send("/sign-in", Map.of("name", name, "password", PASSWORD));
        return visit;
    }

    public String token(Access rank) {
        return accounts.tokens().create("token of a " + rank, rank).orElseThrow();
    }

    public Accounts accounts() {
        return accounts;
    }

    public MovingClock clock() {
        return clock;
    }

    public SseHub live() {
        return live;
    }

    public WebServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
