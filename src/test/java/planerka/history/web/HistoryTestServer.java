package planerka.history.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import planerka.audit.Audit;
import planerka.gathering.engine.GatheringEngine;
import planerka.gathering.engine.OriginateBuilder;
import planerka.gathering.engine.PacingWindow;
import planerka.gathering.engine.Recordings;
import planerka.gathering.engine.StandInPbx;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.view.GatheringService;
import planerka.gathering.web.GatheringModel;
import planerka.gathering.web.GatheringPages;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.store.Database;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.Routes;
import planerka.web.TestWeb;
import planerka.web.live.SseHub;

/** The doors to the history over an empty database with two groups: Sales (1) and Depot (2). */
public final class HistoryTestServer implements AutoCloseable {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), MOSCOW);

    private final Database database;
    private final ChangeListeners changes = new ChangeListeners();
    private final People people;
    private final GroupDirectory groups;
    private final GatheringEngine engine;
    private final TestWeb web;

    public HistoryTestServer(Database database) {
        this.database = database;
        this.engine = engine(database);
        this.people = new People(database.jdbi(), changes);
        group(1, "Sales");
        group(2, "Depot");
        this.groups =
                GroupDirectory.open(
                        new Groups(database.jdbi(), people, changes), changes, Duration.ofHours(1));
        this.web =
                TestWeb.streaming(
                        database, hub -> routes -> doors(hub).forEach(door -> door.addTo(routes)));
    }

    private List<Routes> doors(SseHub hub) {
        HistoryModule past = HistoryModule.of(database.jdbi(), people, MOSCOW);
        Audit audit = new Audit(database.jdbi(), NOW);
        GatheringService service =
                new GatheringService(
                        engine.gatherings(), new GatheringReader(database.jdbi()), audit, NOW);
        Recordings none = new Recordings(Path.of("/nonexistent"), Duration.ZERO);
        return List.of(
                new HistoryPages(past, groups),
                new AttendancePages(past, groups, NOW),
                new ExportPages(past, groups, Messages.load(), audit),
                new GatheringPages(service, hub, new GatheringModel(none, past.pictures(), groups)),
                new GatheringExportPages(past, Messages.load(), audit));
    }

    /** Nobody is called: what was gathered is in the tables. */
    private static GatheringEngine engine(Database database) {
        return new GatheringEngine(
                database.jdbi(),
                new StandInPbx(),
                new GatheringEngine.Options(
                        new OriginateBuilder("Local/{number}@from-internal"),
                        PacingWindow.Limits.NONE,
                        new Recordings(Path.of("/nonexistent"), Duration.ZERO),
                        "test"),
                NOW);
    }

    public Jdbi jdbi() {
        return database.jdbi();
    }

    TestWeb web() {
        return web;
    }

    void group(long id, String name) {
        jdbi().useHandle(
                        handle ->
                                handle.execute(
                                        "insert into call_group (id, name) values (?, ?)",
                                        id,
                                        name));
    }

    public void rename(long group, String name) {
        jdbi().useHandle(
                        handle ->
                                handle.execute(
                                        "update call_group set name = ?, version = version + 1 where id = ?",
                                        name,
                                        group));
        changes.happened();
    }

    public void person(long id, String name) {
        jdbi().useHandle(
                        handle -> {
                            handle.execute("insert into person (id, name) values (?, ?)", id, name);
                            handle.execute(
                                    "insert into person_number (person_id, position, number) values (?, 0, ?)",
                                    id,
                                    String.valueOf(700 + id));
                        });
        changes.happened();
    }

    /** A browser of somebody who has these groups only, in English. */
    public BrowserVisit of(Access rank, long... some) {
        String name = "limited-" + rank;
        web.accounts().users().add(name, TestWeb.PASSWORD, rank);
        jdbi().useHandle(
                        handle -> {
                            handle.execute(
                                    "update user_account set all_groups = ? where name = ?",
                                    false,
                                    name);
                            for (long group : some) {
                                handle.execute(
                                        """
                                        insert into user_group (user_id, group_id)
                                        select id, ? from user_account where name = ?
                                        """,
                                        group,
                                        name);
                            }
                        });
        BrowserVisit visit = web.visit().with("Accept-Language", "en");
        visit.send("/sign-in", Map.of("name", name, "password", TestWeb.PASSWORD));
        return visit;
    }

    /** A browser of somebody who sees everything, in English. */
    public BrowserVisit reader() {
        return web.signedIn(Access.VIEWER).with("Accept-Language", "en");
    }

    /** What the audit says of this action, the oldest first. */
    List<String> audit(String action) {
        return jdbi().withHandle(
                        handle ->
                                handle.createQuery(
                                                "select concat(actor, ' ', subject, ' ', detail) from audit where action = :action order by id")
                                        .bind("action", action)
                                        .mapTo(String.class)
                                        .list());
    }

    @Override
    public void close() {
        web.close();
        groups.close();
        engine.close();
    }
}
