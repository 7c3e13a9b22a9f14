package planerka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.gathering.Answer;
import planerka.gathering.Archive;
import planerka.gathering.Convening;
import planerka.gathering.Desk;
import planerka.gathering.Figures;
import planerka.gathering.GatherHook;
import planerka.gathering.GatherPages;
import planerka.gathering.GatheringApi;
import planerka.gathering.GatheringEngine;
import planerka.gathering.GatheringPages;
import planerka.gathering.Invitations;
import planerka.gathering.KeyHook;
import planerka.gathering.LiveGatherings;
import planerka.gathering.Reception;
import planerka.gathering.ReportHook;
import planerka.gathering.StartedBy;
import planerka.group.GroupApi;
import planerka.group.GroupDirectory;
import planerka.group.GroupEditPages;
import planerka.group.GroupPages;
import planerka.group.Groups;
import planerka.pbx.AsteriskPbx;
import planerka.people.AbsenceHook;
import planerka.people.Absences;
import planerka.people.Changes;
import planerka.people.People;
import planerka.people.PeopleApi;
import planerka.people.PeoplePages;
import planerka.schedule.Collector;
import planerka.schedule.ScheduleApi;
import planerka.schedule.ScheduleDesk;
import planerka.schedule.ScheduleEditPages;
import planerka.schedule.SchedulePages;
import planerka.schedule.Timetable;
import planerka.store.Database;
import planerka.store.DatabasePulse;
import planerka.web.Accounts;
import planerka.web.FirstLink;
import planerka.web.Health;
import planerka.web.HookSecret;
import planerka.web.Locality;
import planerka.web.Readiness;
import planerka.web.Routes;
import planerka.web.SseHub;
import planerka.web.WebParts;
import planerka.web.WebServer;

/**
 * The whole service, put together by hand. It starts whatever is away, and closes in the reverse
 * order of opening.
 */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final Duration LOOK_AT_GROUPS = Duration.ofSeconds(2);
    private static final int MOST_STREAMS = 300;

    private final Settings settings;
    private final Clock clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final PrometheusMeterRegistry figures =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SseHub live = new SseHub(MOST_STREAMS);
    private final Changes changes = new Changes();
    private WebServer server;

    private App(Settings settings, Clock clock) {
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
        Database database = keep(Database.open(settings.database()));
        DatabasePulse pulse = keep(DatabasePulse.start(database));
        Accounts accounts = new Accounts(database.jdbi(), clock);
        Stores stores = stores(database, accounts);
        AsteriskPbx pbx = keep(new AsteriskPbx(settings.ami(), clock));
        Calling calling = calling(database, stores, pbx);
        Collector collector = collector(calling);
        Timetable timetable =
                keep(new Timetable(database.jdbi(), database.pool(), collector, clock));
        List<Routes> features = new ArrayList<>(features(stores, calling, timetable));
        features.addAll(schedules(stores, collector, timetable));
        server = keep(WebServer.open(settings.http(), webParts(accounts, pbx, pulse), features));
        calling.engine().start();
        timetable.start();
        watch(pbx);
        pulse.whenReady(stores.directory()::refresh);
        offerLink(accounts, pulse, onLink);
    }

    /** The tables that features share. */
    private record Stores(
            People people,
            Groups groups,
            GroupDirectory directory,
            Archive archive,
            Accounts accounts) {}

    private Stores stores(Database database, Accounts accounts) {
        People people = new People(database.jdbi(), changes);
        Groups groups = new Groups(database.jdbi(), people, changes);
        GroupDirectory directory = keep(GroupDirectory.openLater(groups, changes, LOOK_AT_GROUPS));
        return new Stores(people, groups, directory, new Archive(database.jdbi()), accounts);
    }

    /** The calling core and the doors to it. */
    private record Calling(GatheringEngine engine, Reception reception, Figures figures) {}

    private Calling calling(Database database, Stores stores, AsteriskPbx pbx) {
        Settings.Calls calls = settings.calls();
        GatheringEngine.Manner manner = new GatheringEngine.Manner(calls.plan(), calls.limits());
        GatheringEngine engine = keep(new GatheringEngine(database.jdbi(), pbx, manner, clock));
        Figures counts = new Figures(figures);
        LiveGatherings watchers = new LiveGatherings(live, engine.gatherings());
        engine.gatherings()
                .listen(
                        (before, after) -> {
                            counts.changed(before, after);
                            watchers.changed(before, after);
                        });
        Invitations invitations = new Invitations(calls.allowed(), clock, settings.house().zone());
        Reception reception = new Reception(stores.directory(), invitations, engine.gatherings());
        return new Calling(engine, reception, counts);
    }

    private Collector collector(Calling calling) {
        Timer lateness =
                Timer.builder("planerka.schedule.lateness")
                        .description("From the planned moment to the wish to gather")
                        .register(figures);
        return (group, organiser, plannedAt) -> {
            lateness.record(Duration.between(plannedAt, clock.instant()));
            Answer answer = calling.reception().wanted(group, organiser, StartedBy.SCHEDULE);
            return switch (answer.state()) {
                case STARTED, JOINED -> answer.gathering();
                case NOT_READY -> throw new Collector.NotReady("the PBX or the database is away");
                default -> throw new IllegalStateException("the group is gone");
            };
        };
    }

    private List<Routes> schedules(Stores stores, Collector collector, Timetable timetable) {
        var zone = settings.house().zone();
        ScheduleDesk desk =
                new ScheduleDesk(
                        timetable,
                        collector,
                        stores.accounts().audit(),
                        new ScheduleDesk.House(settings.calls().allowed(), clock, zone));
        return List.of(
                new ScheduleApi(desk),
                new SchedulePages(desk, stores.directory()),
                new ScheduleEditPages(desk, stores.directory(), zone));
    }

    private List<Routes> features(Stores stores, Calling calling, Timetable timetable) {
        var allowed = settings.calls().allowed();
        var audit = stores.accounts().audit();
        var gatherings = calling.engine().gatherings();
        LiveGatherings watchers = new LiveGatherings(live, gatherings);
        Desk desk = new Desk(gatherings, stores.archive(), audit, clock);
        Convening convening =
                new Convening(calling.reception(), stores.directory(), allowed, audit);
        HookSecret secret = new HookSecret(settings.hook().token());
        return List.of(
                new GatherHook(secret, calling.reception(), calling.figures()),
                new ReportHook(secret, desk, stores.archive()),
                new KeyHook(secret, desk),
                new AbsenceHook(
                        secret,
                        new Absences(stores.people()),
                        audit,
                        clock,
                        settings.house().zone()),
                new TodayPages(
                        gatherings, stores.archive(), stores.directory(), timetable.schedules()),
                new PeoplePages(stores.people(), allowed, audit),
                new PeopleApi(stores.people(), allowed, audit),
                new GroupPages(stores.groups(), audit),
                new GroupEditPages(stores.groups(), stores.people(), allowed, audit),
                new GroupApi(stores.groups(), allowed, audit),
                new GatherPages(stores.directory(), convening),
                new GatheringPages(desk, stores.archive(), watchers, live),
                new GatheringApi(desk, convening, stores.archive(), watchers, live));
    }

    private WebParts webParts(Accounts accounts, AsteriskPbx pbx, DatabasePulse pulse) {
        Readiness readiness =
                new Readiness(
                        Map.of("database", pulse::isUp, "ami", () -> pbx.status().isConnected()));
        Settings.House house = settings.house();
        return new WebParts(
                accounts,
                new Locality(house.language(), house.zone()),
                new Wrong(pbx, pulse),
                new Health(readiness, figures),
                live);
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
