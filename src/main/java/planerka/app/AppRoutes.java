package planerka.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import planerka.account.Accounts;
import planerka.admin.AuditPages;
import planerka.admin.TokenPages;
import planerka.admin.UserEditPages;
import planerka.admin.UserPages;
import planerka.audit.Audit;
import planerka.calendar.web.CalendarApi;
import planerka.calendar.web.CalendarDayPages;
import planerka.calendar.web.CalendarPages;
import planerka.calendar.web.CalendarService;
import planerka.feed.FeedContents;
import planerka.feed.FeedPages;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.start.InviteeLookup;
import planerka.gathering.start.StartFromWeb;
import planerka.gathering.view.GatheringService;
import planerka.gathering.web.EnterHook;
import planerka.gathering.web.FragmentPages;
import planerka.gathering.web.GatherHook;
import planerka.gathering.web.GatheringApi;
import planerka.gathering.web.GatheringModel;
import planerka.gathering.web.GatheringPages;
import planerka.gathering.web.InvitePages;
import planerka.gathering.web.KeyHook;
import planerka.gathering.web.LiveGatherings;
import planerka.gathering.web.ParticipantsApi;
import planerka.gathering.web.RecordingPages;
import planerka.gathering.web.ReportHook;
import planerka.gathering.web.StartPages;
import planerka.group.GroupDirectory;
import planerka.history.web.AttendancePages;
import planerka.history.web.ExportPages;
import planerka.history.web.GatheringExportPages;
import planerka.history.web.HistoryModule;
import planerka.history.web.HistoryPages;
import planerka.importer.ImportPages;
import planerka.importer.ImportService;
import planerka.importer.NamesImportPages;
import planerka.notify.Notifications;
import planerka.people.Absences;
import planerka.people.AllowedNumbers;
import planerka.people.RemovedPeople;
import planerka.people.web.AbsenceHook;
import planerka.people.web.AbsencePages;
import planerka.people.web.PeopleApi;
import planerka.people.web.PeoplePages;
import planerka.people.web.PeopleService;
import planerka.people.web.PersonEditPages;
import planerka.people.web.PersonPages;
import planerka.schedule.GatheringStarter;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.Agenda;
import planerka.schedule.engine.NextOccurrences;
import planerka.schedule.engine.ScheduleRunner;
import planerka.schedule.forecast.Forecast;
import planerka.schedule.web.DateOverridePages;
import planerka.schedule.web.ForecastApi;
import planerka.schedule.web.ForecastPages;
import planerka.schedule.web.ScheduleApi;
import planerka.schedule.web.ScheduleEditPages;
import planerka.schedule.web.ScheduleListPages;
import planerka.schedule.web.SchedulePages;
import planerka.schedule.web.ScheduleService;
import planerka.schedule.web.ScheduleShowPages;
import planerka.schedule.web.ScheduleValidator;
import planerka.settings.Settings;
import planerka.setup.SetupFacts;
import planerka.text.Messages;
import planerka.today.Incidents;
import planerka.today.SystemHealth;
import planerka.today.Today;
import planerka.today.TodayPages;
import planerka.web.HookSecret;
import planerka.web.Routes;
import planerka.web.live.SseHub;

/** Every path of the service: the hook for the dialplan, the pages, the API. */
final class AppRoutes {
    private final Settings settings;
    private final Clock clock;
    private final Tables stores;
    private final CallingModule calling;
    private final Notifications others;
    private final SseHub live;
    private final Forecast forecast;
    private final ScheduleTexts texts = new ScheduleTexts(Messages.load());

    AppRoutes(
            Settings settings,
            Clock clock,
            Tables stores,
            CallingModule calling,
            Notifications others,
            Forecast forecast,
            SseHub live) {
        this.others = others;
        this.forecast = forecast;
        this.settings = settings;
        this.clock = clock;
        this.stores = stores;
        this.calling = calling;
        this.live = live;
    }

    List<Routes> all(
            ScheduleRunner runner,
            GatheringStarter starter,
            SystemHealth health,
            SetupFacts facts) {
        return Stream.of(
                        hooks(),
                        lists(),
                        new GroupModule(settings, clock, stores, texts).all(runner),
                        gatherings(),
                        history(),
                        today(runner, health, facts),
                        calendars(),
                        feeds(runner),
                        administration(),
                        schedules(runner, starter))
                .flatMap(List::stream)
                .toList();
    }

    private List<Routes> hooks() {
        HookSecret secret = new HookSecret(settings.hook()::token);
        Absences absences = new Absences(stores.people());
        return List.of(
                new GatherHook(secret, calling.reception(), calling.figures(), audit()),
                new ReportHook(secret, desk(), stores.archive()),
                new KeyHook(secret, desk()),
                new EnterHook(secret, desk(), audit()),
                new AbsenceHook(secret, absences, audit(), clock, settings.defaults().zone()));
    }

    private List<Routes> lists() {
        AllowedNumbers allowed = settings.calls().allowed();
        PeopleService people =
                new PeopleService(
                        stores.people(),
                        new RemovedPeople(stores.people(), clock),
                        audit(),
                        clock,
                        settings.defaults().zone());
        ImportService imports =
                new ImportService(
                        stores.groups(),
                        stores.people(),
                        settings.calls().rules(),
                        audit(),
                        stores.imports());
        // The first that fits is taken: "import" is nobody's id.
        return List.of(
                new NamesImportPages(imports),
                new ImportPages(imports),
                new PeoplePages(people, allowed),
                new PersonEditPages(people, allowed),
                new PersonPages(people),
                new AbsencePages(people),
                new PeopleApi(people, allowed),
                others.pages(stores.directory(), audit()));
    }

    private List<Routes> gatherings() {
        Gatherings gatherings = calling.engine().gatherings();
        LiveGatherings watchers = new LiveGatherings(live, gatherings);
        AllowedNumbers allowed = settings.calls().allowed();
        StartFromWeb startFromWeb =
                new StartFromWeb(calling.reception(), stores.directory(), allowed, audit());
        GatheringModel model =
                new GatheringModel(
                        settings.calls().recordings(),
                        stores.retrospect().pictures(),
                        stores.directory());
        return List.of(
                new StartPages(stores.directory(), startFromWeb),
                new RecordingPages(desk(), settings.calls().recordings(), audit()),
                // The first that fits is taken: "participants" is no command.
                new InvitePages(desk(), newcomers()),
                new ParticipantsApi(desk(), newcomers()),
                new FragmentPages(desk(), model),
                new GatheringPages(desk(), live, model),
                new GatheringApi(desk(), startFromWeb, stores.archive(), watchers, live));
    }

    private List<Routes> history() {
        HistoryModule past = stores.retrospect();
        return List.of(
                new HistoryPages(past, stores.directory()),
                new AttendancePages(past, stores.directory(), clock),
                new ExportPages(past, stores.directory(), Messages.load(), audit()),
                new GatheringExportPages(past, Messages.load(), audit()));
    }

    private List<Routes> calendars() {
        CalendarService desk =
                new CalendarService(stores.calendars(), audit(), clock, settings.defaults().zone());
        return List.of(new CalendarApi(desk), new CalendarPages(desk), new CalendarDayPages(desk));
    }

    private List<Routes> feeds(ScheduleRunner runner) {
        FeedContents contents =
                new FeedContents(
                        runner.lists(),
                        stores.directory(),
                        stores.people(),
                        texts,
                        settings.defaults().language());
        return List.of(new FeedPages(stores.feeds(), contents, audit(), clock));
    }

    private List<Routes> today(ScheduleRunner runner, SystemHealth health, SetupFacts facts) {
        GroupDirectory groups = stores.directory();
        Gatherings gatherings = calling.engine().gatherings();
        Today today =
                new Today(
                        new Today.Rooms(gatherings, stores.archive(), groups),
                        new NextOccurrences(runner.search(), groups, texts, clock),
                        new Incidents(
                                stores.setbacks(),
                                stores.misses(),
                                others.receivers(),
                                groups,
                                clock),
                        health,
                        texts.messages());
        return List.of(new TodayPages(today, facts));
    }

    private List<Routes> schedules(ScheduleRunner runner, GatheringStarter starter) {
        ZoneId zone = settings.defaults().zone();
        ScheduleValidator drafts =
                new ScheduleValidator(settings.calls().allowed(), stores.calendars(), clock, zone);
        ScheduleService desk =
                new ScheduleService(runner, starter, audit(), drafts, stores.directory());
        Agenda agenda = new Agenda(runner, stores.directory());
        // The first that fits is taken: "new" is no id.
        return List.of(
                new ScheduleApi(desk, runner.search()),
                new ForecastApi(desk, forecast, texts),
                new ForecastPages(desk, forecast, texts),
                new ScheduleEditPages(desk, forecast, texts),
                new SchedulePages(desk, texts),
                new ScheduleListPages(desk, runner.search(), agenda, texts),
                new DateOverridePages(desk, texts),
                new ScheduleShowPages(desk, runner, agenda, forecast, texts));
    }

    private List<Routes> administration() {
        Accounts accounts = stores.accounts();
        return List.of(
                new UserEditPages(accounts, stores.directory(), stores.removed()),
                new UserPages(accounts, stores.directory()),
                new TokenPages(accounts.tokens()),
                new AuditPages(
                        accounts, stores.jdbi(), settings.defaults().zone(), Messages.load()));
    }

    private GatheringService desk() {
        return new GatheringService(
                calling.engine().gatherings(), stores.archive(), audit(), clock);
    }

    private InviteeLookup newcomers() {
        return new InviteeLookup(stores.people(), stores.directory(), settings.calls().allowed());
    }

    private Audit audit() {
        return stores.accounts().audit();
    }
}
