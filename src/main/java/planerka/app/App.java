package planerka.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.account.AccountRoutes;
import planerka.account.Accounts;
import planerka.account.FirstLink;
import planerka.calendar.WorkCalendars;
import planerka.feed.Feeds;
import planerka.gathering.engine.Figures;
import planerka.gathering.engine.GatheringEngine;
import planerka.gathering.engine.Refusals;
import planerka.gathering.engine.Setbacks;
import planerka.gathering.journal.Archive;
import planerka.gathering.start.Invitations;
import planerka.gathering.start.Reception;
import planerka.gathering.web.LiveGatherings;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.group.RemovedGroups;
import planerka.history.web.Retrospect;
import planerka.importer.ImportRuns;
import planerka.notify.Notifications;
import planerka.notify.Notifier;
import planerka.pbx.ami.AsteriskPbx;
import planerka.people.Changes;
import planerka.people.People;
import planerka.schedule.Collector;
import planerka.schedule.engine.Herald;
import planerka.schedule.engine.Misses;
import planerka.schedule.engine.Notices;
import planerka.schedule.engine.ReceptionCollector;
import planerka.schedule.engine.ReminderCalls;
import planerka.schedule.engine.Timetable;
import planerka.schedule.forecast.Forecast;
import planerka.settings.LiveSettings;
import planerka.settings.Settings;
import planerka.setup.SetupFacts;
import planerka.store.Database;
import planerka.store.DatabasePulse;
import planerka.web.Health;
import planerka.web.Locality;
import planerka.web.PathRow;
import planerka.web.Readiness;
import planerka.web.Routes;
import planerka.web.WebParts;
import planerka.web.WebServer;
import planerka.web.live.SseHub;

/**
 * The whole service, put together by hand. It starts whatever is away, and closes in the reverse
 * order of opening.
 */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final Duration LOOK_AT_GROUPS = Duration.ofSeconds(2);
    private static final int MOST_STREAMS = 300;

    private final Settings written;
    private final Clock clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final PrometheusMeterRegistry figures =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SseHub live = new SseHub(MOST_STREAMS);
    private final Changes changes = new Changes();
    private Settings settings;
    private WebServer server;

    private App(Settings settings, Clock clock) {
        this.written = settings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Listens when it returns. {@code onLink} is told the address at which the first administrator
     * of an empty database comes in, as soon as that is known.
     */
    public static App start(Settings settings, Clock clock, Consumer<String> onLink) {
        App app = new App(settings, clock);
        try {
            app.build(onLink);
            return app;
        } catch (RuntimeException failure) {
            app.close();
            throw failure;
        }
    }

    private void build(Consumer<String> onLink) {
        Database database = keep(Database.open(written.database()));
        DatabasePulse pulse = keep(DatabasePulse.start(database, clock));
        LiveSettings inForce = keep(new LiveSettings(written, database.jdbi(), clock));
        settings = inForce.parts();
        Accounts accounts = new Accounts(database.jdbi(), clock);
        Stores stores = stores(database, accounts);
        AsteriskPbx pbx = keep(new AsteriskPbx(settings.ami(), clock));
        inForce.follow((before, after) -> point(pbx, before, after));
        Notifications others = notifications(database, stores, inForce);
        Calling calling = calling(database, stores, pbx, others.notifier());
        Collector collector =
                new ReceptionCollector(calling.reception(), stores.archive(), figures, clock);
        Timetable timetable =
                keep(new Timetable(database.jdbi(), database.pool(), collector, clock));
        Scheduling scheduling = new Scheduling(settings, stores);
        Forecast forecast = scheduling.forecast(timetable);
        ReminderCalls calls = keep(new ReminderCalls(pbx, settings.calls().plan(), forecast));
        Herald herald = scheduling.herald(others.notifier(), calls, calling.figures());
        timetable.tellBy(new Notices(database.jdbi(), stores.directory(), herald));
        stores.calendars().onChange(timetable::calendarChanged);
        Doors doors = new Doors(settings, clock, stores, calling, others, forecast, live);
        Wrong state = new Wrong(pbx, pulse);
        WebParts parts = webParts(accounts, state);
        SetupDoors setup = new SetupDoors(inForce, database, stores, pbx, clock);
        SetupFacts facts = setup.facts(behind());
        List<Routes> routes = new ArrayList<>(doors.all(timetable, collector, state, facts));
        routes.addAll(setup.all(facts));
        server = keep(WebServer.open(settings.http(), parts, routes));
        keep(
                StateWatch.start(
                        () -> List.of(state.now(), facts.dialplanIsGood()),
                        () -> LiveGatherings.lookAgain(live)));
        inForce.servedAt(server.port());
        calling.engine().start();
        timetable.start();
        watch(pbx);
        pulse.whenReady(inForce::start);
        pulse.whenReady(stores.directory()::refresh);
        offerLink(accounts, pulse, onLink);
    }

    private Stores stores(Database database, Accounts accounts) {
        People people = new People(database.jdbi(), changes);
        Groups groups = new Groups(database.jdbi(), people, changes);
        GroupDirectory directory = keep(GroupDirectory.openLater(groups, changes, LOOK_AT_GROUPS));
        return new Stores(
                people,
                groups,
                directory,
                new Archive(database.jdbi()),
                new Setbacks(database.jdbi()),
                new Misses(database.jdbi()),
                new WorkCalendars(database.jdbi()),
                new Feeds(database.jdbi(), clock),
                Retrospect.of(database.jdbi(), people, settings.house().zone()),
                accounts,
                new RemovedGroups(database.jdbi(), groups, changes, clock),
                keep(new ImportRuns(database.jdbi(), clock)),
                database.jdbi());
    }

    private static void point(AsteriskPbx pbx, Settings before, Settings after) {
        if (!before.ami().equals(after.ami())) {
            pbx.point(after.ami());
        }
    }

    private Notifications notifications(Database database, Stores stores, LiveSettings inForce) {
        return keep(
                new Notifications(
                        database.jdbi(),
                        stores.people(),
                        () -> inForce.now().telling(),
                        settings.house().language(),
                        clock));
    }

    private Calling calling(Database database, Stores stores, AsteriskPbx pbx, Notifier notifier) {
        Settings.Calls calls = settings.calls();
        GatheringEngine.Manner manner =
                new GatheringEngine.Manner(
                        calls.plan(), calls::limits, calls.recordings(), settings.node());
        GatheringEngine engine = keep(new GatheringEngine(database.jdbi(), pbx, manner, clock));
        Figures counts = new Figures(figures);
        LiveGatherings watchers = new LiveGatherings(live, engine.gatherings());
        Refusals refusals = new Refusals(stores.accounts().audit());
        engine.gatherings()
                .listen(
                        (before, after) -> {
                            counts.changed(before, after);
                            watchers.changed(before, after);
                            notifier.changed(before, after);
                            refusals.changed(before, after);
                        });
        Invitations invitations = new Invitations(calls.allowed(), clock, settings.house().zone());
        Reception reception =
                new Reception(
                        stores.directory(), invitations, engine.gatherings(), calls.callers());
        return new Calling(engine, reception, counts);
    }

    private WebParts webParts(Accounts accounts, Wrong state) {
        Readiness readiness =
                new Readiness(
                        Map.of(
                                "database",
                                state::databaseAnswers,
                                "ami",
                                () -> state.pbxTrouble().isEmpty()));
        Settings.House house = settings.house();
        return new WebParts(
                new AccountRoutes(accounts),
                new Locality(house.language(), house.zone()),
                state,
                new Health(readiness, figures),
                live);
    }

    /** One thing after the other, for which nobody waits. */
    private ExecutorService behind() {
        ExecutorService behind =
                Executors.newSingleThreadExecutor(
                        work -> {
                            Thread thread = new Thread(work, "behind-the-pages");
                            thread.setDaemon(true);
                            return thread;
                        });
        keep((AutoCloseable) behind::shutdownNow);
        return behind;
    }

    private void watch(AsteriskPbx pbx) {
        Gauge.builder("planerka.ami.connected", () -> pbx.status().isConnected() ? 1 : 0)
                .description("1 while the PBX answers")
                .register(figures);
        new JvmMemoryMetrics().bindTo(figures);
    }

    /** A link is of no use before the tables are there. */
    private void offerLink(Accounts accounts, DatabasePulse pulse, Consumer<String> onLink) {
        pulse.whenReady(
                () -> FirstLink.forEmpty(accounts).ifPresent(path -> onLink.accept(url() + path)));
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String url() {
        return server.url();
    }

    List<PathRow> paths() {
        return server.paths();
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                LOG.warn("a part did not close well", failure);
            }
        }
    }
}
