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
import planerka.account.SetupLink;
import planerka.calendar.WorkCalendars;
import planerka.feed.Feeds;
import planerka.gathering.engine.BlockedNumberAudit;
import planerka.gathering.engine.GatheringEngine;
import planerka.gathering.engine.GatheringMetrics;
import planerka.gathering.engine.GatheringProblems;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.start.CallListBuilder;
import planerka.gathering.start.StartService;
import planerka.gathering.web.LiveGatherings;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.group.RemovedGroups;
import planerka.history.web.HistoryModule;
import planerka.importer.ImportRuns;
import planerka.notify.Notifications;
import planerka.notify.Notifier;
import planerka.pbx.ami.AsteriskPbx;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.schedule.GatheringStarter;
import planerka.schedule.engine.Misfires;
import planerka.schedule.engine.ReminderCalls;
import planerka.schedule.engine.ScheduleAlerts;
import planerka.schedule.engine.ScheduleNotifier;
import planerka.schedule.engine.ScheduleRunner;
import planerka.schedule.engine.ScheduledGatheringStarter;
import planerka.schedule.forecast.Forecast;
import planerka.settings.LiveSettings;
import planerka.settings.Settings;
import planerka.setup.SetupFacts;
import planerka.store.Database;
import planerka.store.DatabaseMonitor;
import planerka.web.DefaultLocale;
import planerka.web.Health;
import planerka.web.Readiness;
import planerka.web.RouteInfo;
import planerka.web.Routes;
import planerka.web.WebParts;
import planerka.web.WebServer;
import planerka.web.live.SseHub;

/**
 * The whole service, put together by hand. It starts even if parts are unavailable, and closes in
 * the reverse order of opening.
 */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final Duration LOOK_AT_GROUPS = Duration.ofSeconds(2);
    private static final int MOST_STREAMS = 300;

    private final Settings written;
    private final Clock clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final PrometheusMeterRegistry metrics =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SseHub live = new SseHub(MOST_STREAMS);
    private final ChangeListeners changes = new ChangeListeners();
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
        DatabaseMonitor pulse = keep(DatabaseMonitor.start(database, clock));
        LiveSettings inForce = keep(new LiveSettings(written, database.jdbi(), clock));
        settings = inForce.parts();
        Accounts accounts = new Accounts(database.jdbi(), clock);
        Tables stores = stores(database, accounts);
        AsteriskPbx pbx = keep(new AsteriskPbx(settings.ami(), clock));
        inForce.follow((before, after) -> point(pbx, before, after));
        Notifications others = notifications(database, stores, inForce);
        CallingModule calling = calling(database, stores, pbx, others.notifier());
        GatheringStarter starter =
                new ScheduledGatheringStarter(
                        calling.reception(), stores.archive(), metrics, clock);
        ScheduleRunner runner =
                keep(new ScheduleRunner(database.jdbi(), database.pool(), starter, clock));
        ScheduleModule scheduling = new ScheduleModule(settings, stores);
        Forecast forecast = scheduling.forecast(runner);
        ReminderCalls calls = keep(new ReminderCalls(pbx, settings.calls().plan(), forecast));
        ScheduleNotifier herald = scheduling.herald(others.notifier(), calls, calling.figures());
        runner.tellBy(new ScheduleAlerts(database.jdbi(), stores.directory(), herald));
        stores.calendars().onChange(runner::calendarChanged);
        AppRoutes doors = new AppRoutes(settings, clock, stores, calling, others, forecast, live);
        SystemStatus state = new SystemStatus(pbx, pulse);
        WebParts parts = webParts(accounts, state);
        SetupModule setup = new SetupModule(inForce, database, stores, pbx, clock);
        SetupFacts facts = setup.facts(behind());
        List<Routes> routes = new ArrayList<>(doors.all(runner, starter, state, facts));
        routes.addAll(setup.all(facts));
        server = keep(WebServer.open(settings.http(), parts, routes));
        keep(
                StatusWatcher.start(
                        () -> List.of(state.now(), facts.dialplanIsGood()),
                        () -> LiveGatherings.lookAgain(live)));
        inForce.servedAt(server.port());
        calling.engine().start();
        runner.start();
        watch(pbx);
        pulse.whenReady(inForce::start);
        pulse.whenReady(stores.directory()::refresh);
        offerLink(accounts, pulse, onLink);
    }

    private Tables stores(Database database, Accounts accounts) {
        People people = new People(database.jdbi(), changes);
        Groups groups = new Groups(database.jdbi(), people, changes);
        GroupDirectory directory = keep(GroupDirectory.openLater(groups, changes, LOOK_AT_GROUPS));
        return new Tables(
                people,
                groups,
                directory,
                new GatheringReader(database.jdbi()),
                new GatheringProblems(database.jdbi()),
                new Misfires(database.jdbi()),
                new WorkCalendars(database.jdbi()),
                new Feeds(database.jdbi(), clock),
                HistoryModule.of(database.jdbi(), people, settings.defaults().zone()),
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

    private Notifications notifications(Database database, Tables stores, LiveSettings inForce) {
        return keep(
                new Notifications(
                        database.jdbi(),
                        stores.people(),
                        () -> inForce.now().telling(),
                        settings.defaults().language(),
                        clock));
    }

    private CallingModule calling(
            Database database, Tables stores, AsteriskPbx pbx, Notifier notifier) {
        Settings.Calls calls = settings.calls();
        GatheringEngine.Options manner =
                new GatheringEngine.Options(
                        calls.plan(), calls::limits, calls.recordings(), settings.node());
        GatheringEngine engine = keep(new GatheringEngine(database.jdbi(), pbx, manner, clock));
        GatheringMetrics counts = new GatheringMetrics(metrics);
        LiveGatherings watchers = new LiveGatherings(live, engine.gatherings());
        BlockedNumberAudit blockedNumbers = new BlockedNumberAudit(stores.accounts().audit());
        engine.gatherings()
                .listen(
                        (before, after) -> {
                            counts.changed(before, after);
                            watchers.changed(before, after);
                            notifier.changed(before, after);
                            blockedNumbers.changed(before, after);
                        });
        CallListBuilder callLists =
                new CallListBuilder(calls.allowed(), clock, settings.defaults().zone());
        StartService reception =
                new StartService(
                        stores.directory(), callLists, engine.gatherings(), calls.callers());
        return new CallingModule(engine, reception, counts);
    }

    private WebParts webParts(Accounts accounts, SystemStatus state) {
        Readiness readiness =
                new Readiness(
                        Map.of(
                                "database",
                                state::databaseAnswers,
                                "ami",
                                () -> state.pbxTrouble().isEmpty()));
        Settings.Defaults defaults = settings.defaults();
        return new WebParts(
                new AccountRoutes(accounts),
                new DefaultLocale(defaults.language(), defaults.zone()),
                state,
                new Health(readiness, metrics),
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
                .register(metrics);
        new JvmMemoryMetrics().bindTo(metrics);
    }

    /** A link is of no use before the tables are there. */
    private void offerLink(Accounts accounts, DatabaseMonitor pulse, Consumer<String> onLink) {
        pulse.whenReady(
                () -> SetupLink.forEmpty(accounts).ifPresent(path -> onLink.accept(url() + path)));
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String url() {
        return server.url();
    }

    List<RouteInfo> paths() {
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
