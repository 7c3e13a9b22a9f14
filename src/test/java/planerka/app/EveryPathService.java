package planerka.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import planerka.account.Accounts;
import planerka.account.GroupScope;
import planerka.account.Users;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.RouteInfo;

/**
 * The whole service without a PBX, and everybody who might come to it. Each path and each actor has
 * a group and a schedule of his own, so that nobody removes what the next one looks for.
 */
final class EveryPathService implements AutoCloseable {
    private static final String PASSWORD = "correct horse";
    private static final String URL = "jdbc:h2:mem:every_path;DB_CLOSE_DELAY=-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who comes; programs show tokens, people have sessions. */
    enum Actor {
        ANONYMOUS(Access.OPEN, false, false, false),
        VIEWER(Access.VIEWER, false, false, true),
        VIEWER_OF_ANOTHER(Access.VIEWER, false, true, false),
        MANAGER_OF_ANOTHER(Access.MANAGER, false, true, false),
        MANAGER_OF_IT(Access.MANAGER, false, true, true),
        MANAGER(Access.MANAGER, false, false, true),
        ADMIN(Access.ADMIN, false, false, true),
        PROGRAM(Access.OPEN, true, false, false),
        VIEWER_TOKEN(Access.VIEWER, true, false, true),
        MANAGER_TOKEN(Access.MANAGER, true, false, true),
        ADMIN_TOKEN(Access.ADMIN, true, false, true);

        private final Access rank;
        private final boolean program;
        private final boolean limited;
        private final boolean hasIt;

        Actor(Access rank, boolean program, boolean limited, boolean hasIt) {
            this.rank = rank;
            this.program = program;
            this.limited = limited;
            this.hasIt = hasIt;
        }

        Access rank() {
            return rank;
        }

        boolean isLimited() {
            return limited;
        }

        boolean hasTheGroup() {
            return hasIt;
        }

        boolean comesTo(String path) {
            return program == path.startsWith("/api/");
        }
    }

    private final App app;
    private final Database database;
    private final Accounts accounts;
    private final BrowserVisit root;
    private final Map<Actor, BrowserVisit> visits = new EnumMap<>(Actor.class);
    private final Map<String, Long> things = new HashMap<>();
    private final BrowserVisit crossed;
    private final long victim;
    private final Set<Long> his = new HashSet<>();

    EveryPathService() {
        Settings settings =
                SettingsSource.read(
                        List.of(),
                        Map.of(
                                "PLANERKA_DB_URL", URL,
                                "PLANERKA_AMI_PORT", "1",
                                "PLANERKA_HOOK_TOKEN", "secret-of-the-hook",
                                "PLANERKA_HTTP_PORT", "0"));
        database = Database.open(settings.database());
        database.migrate();
        app = App.start(settings, Clock.systemUTC(), link -> {});
        accounts = new Accounts(database.jdbi(), Clock.systemUTC());
        String token = accounts.tokens().create("root", Access.ADMIN).orElseThrow();
        root = new BrowserVisit(app.url()).withToken(token);
        user("crossed", Access.ADMIN, GroupScope.ALL);
        crossed = signIn("crossed");
        victim = user("victim", Access.VIEWER, GroupScope.ALL);
        makeThings();
        makeActors(make("groups", group("another")));
    }

    List<RouteInfo> paths() {
        return app.paths();
    }

    private void makeThings() {
        for (RouteInfo row : paths()) {
            for (Actor actor : Actor.values()) {
                if (row.path().contains("{id}") && actor.comesTo(row.path())) {
                    makeThings(row, actor);
                }
            }
        }
    }

    private void makeThings(RouteInfo row, Actor actor) {
        if (row.path().startsWith("/groups/") || row.path().startsWith("/api/v1/groups/")) {
            long made = make("groups", group(key(row, actor)));
            his.add(made);
            things.put(key(row, actor), made);
        } else if (row.path().contains("/schedules/")) {
            long made = make("groups", group(key(row, actor)));
            his.add(made);
            things.put(key(row, actor), make("schedules", schedule(made)));
        }
    }

    private static String key(RouteInfo row, Actor actor) {
        return actor + " " + row.method() + " " + row.path();
    }

    private static String group(String name) {
        return """
        {"name":"%s","code":null,"callerName":"PLANERKA","organiser":"300","ringSeconds":15,
         "members":[],"confirm":"never","retry":{"attempts":2,"afterSeconds":30}}
        """
                .formatted(name);
    }

    private static String schedule(long group) {
        return """
        {"group":%d,"organiser":"300","days":["MON"],"time":"09:00","timeZone":"Europe/Moscow",
         "from":"2026-12-01","to":null,"exceptions":[],"lateLimitSeconds":300}
        """
                .formatted(group);
    }

    private long make(String what, String body) {
        HttpResponse<String> made = root.json("POST", "/api/v1/" + what, body);
        try {
            JsonNode id = JSON.readTree(made.body()).path("id");
            if (!id.isNumber()) {
                throw new IllegalStateException(made.body());
            }
            return id.asLong();
        } catch (IOException garbage) {
            throw new UncheckedIOException(garbage);
        }
    }

    private void makeActors(long another) {
        for (Actor actor : Actor.values()) {
            if (actor.rank() != Access.OPEN && actor.program) {
                String token = accounts.tokens().create("" + actor, actor.rank()).orElseThrow();
                visits.put(actor, new BrowserVisit(app.url()).withToken(token));
            } else if (actor.rank() != Access.OPEN) {
                GroupScope named = GroupScope.of(actor.hasIt ? his : Set.of(another));
                user("" + actor, actor.rank(), actor.limited ? named : GroupScope.ALL);
                visits.put(actor, signIn("" + actor));
            } else {
                visits.put(actor, new BrowserVisit(app.url()));
            }
        }
    }

    private long user(String name, Access rank, GroupScope scope) {
        return accounts.users()
                .add("test", new Users.NewUser(name, PASSWORD, rank, scope))
                .orElseThrow();
    }

    private BrowserVisit signIn(String name) {
        BrowserVisit visit = new BrowserVisit(app.url());
        visit.send("/sign-in", Map.of("name", name, "password", PASSWORD));
        return visit;
    }

    /** A browser that he signed in with, a new one if this is its end. */
    BrowserVisit visit(Actor actor, boolean ends) {
        return ends && actor.rank() != Access.OPEN ? signIn("" + actor) : visits.get(actor);
    }

    /** With the ids of what is there for this path and this actor. */
    String address(RouteInfo row, String whose, Actor actor) {
        long id =
                things.getOrDefault(
                        key(row, actor), row.path().startsWith("/admin/users/") ? victim : 1L);
        return row.path().replace("{id}", "" + id).replaceAll("\\{[a-z]+}", "1");
    }

    HttpResponse<?> come(BrowserVisit visit, String method, String path) {
        boolean form = !method.equals("GET") && !path.startsWith("/api/");
        return visit.head(method, path, form ? "csrf=" + visit.word() : "");
    }

    /** As an administrator, whose browser was made to send a form that is not ours. */
    HttpResponse<?> withoutWord(String method, String path) {
        String address = path.replaceAll("\\{[a-z]+}", "1");
        return crossed.head(method, address, "");
    }

    @Override
    public void close() {
        app.close();
        database.close();
    }
}
