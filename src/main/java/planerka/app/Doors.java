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
import planerka.calendar.web.CalendarDesk;
import planerka.calendar.web.CalendarPages;
import planerka.feed.FeedContents;
import planerka.feed.FeedPages;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.start.Convening;
import planerka.gathering.start.Newcomers;
import planerka.gathering.view.Desk;
import planerka.gathering.web.AddPages;
import planerka.gathering.web.EnterHook;
import planerka.gathering.web.GatherHook;
import planerka.gathering.web.GatherPages;
import planerka.gathering.web.GatheringApi;
import planerka.gathering.web.GatheringModel;
import planerka.gathering.web.GatheringPages;
import planerka.gathering.web.KeyHook;
import planerka.gathering.web.LiveGatherings;
import planerka.gathering.web.PartPages;
import planerka.gathering.web.ParticipantsApi;
import planerka.gathering.web.RecordingPages;
import planerka.gathering.web.ReportHook;
import planerka.group.GroupDirectory;
import planerka.history.web.AttendancePages;
import planerka.history.web.ExportPages;
import planerka.history.web.GatheringExportPages;
import planerka.history.web.HistoryPages;
import planerka.history.web.Retrospect;
import planerka.importer.ImportDesk;
import planerka.importer.ImportPages;
import planerka.importer.NamesImportPages;
import planerka.notify.Notifications;
import planerka.people.Absences;
import planerka.people.AllowedNumbers;
import planerka.people.RemovedPeople;
import planerka.people.web.AbsenceHook;
import planerka.people.web.AbsencePages;
import planerka.people.web.PeopleApi;
import planerka.people.web.PeopleDesk;
import planerka.people.web.PeoplePages;
import planerka.people.web.PersonEditPages;
import planerka.people.web.PersonPages;
import planerka.schedule.Collector;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.Agenda;
import planerka.schedule.engine.Coming;
import planerka.schedule.engine.Timetable;
import planerka.schedule.forecast.Forecast;
import planerka.schedule.web.DeviationPages;
import planerka.schedule.web.Drafts;
import planerka.schedule.web.ForecastApi;
import planerka.schedule.web.ForecastPages;
import planerka.schedule.web.ScheduleApi;
import planerka.schedule.web.ScheduleDesk;
import planerka.schedule.web.ScheduleEditPages;
import planerka.schedule.web.ScheduleListPages;
import planerka.schedule.web.SchedulePages;
import planerka.schedule.web.ScheduleShowPages;
import planerka.settings.Settings;
import planerka.setup.SetupFacts;
import planerka.text.Messages;
import planerka.today.House;
import planerka.today.Today;
import planerka.today.TodayPages;
import planerka.today.Troubles;
import planerka.web.HookSecret;
import planerka.web.Routes;
import planerka.web.live.SseHub;

/** Every path of the service: the hook for the dialplan, the pages, the API. */
final class Doors {
    private final Settings settings;
    private final Clock clock;
    private final Stores stores;
    private final Calling calling;
    private final Notifications others;
    private final SseHub live;
    private final Forecast forecast;
    private final ScheduleTexts texts = new ScheduleTexts(Messages.load());

    Doors(
            Settings settings,
            Clock clock,
            Stores stores,
            Calling calling,
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

    List<Routes> all(Timetable timetable, Collector collector, House house, SetupFacts facts) {
        return Stream.of(
                        hooks(),
                        lists(),
                        new GroupDoors(settings, clock, stores, texts).all(timetable),
                        gatherings(),
                        history(),
                        today(timetable, house, facts),
                        calendars(),
                        feeds(timetable),
                        administration(),
                        schedules(timetable, collector))
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
                new AbsenceHook(secret, absences, audit(), clock, settings.house().zone()));
    }

    private List<Routes> lists() {
        AllowedNumbers allowed = settings.calls().allowed();
        PeopleDesk people =
                new PeopleDesk(
                        stores.people(),
                        new RemovedPeople(stores.people(), clock),
                        audit(),
                        clock,
                        settings.house().zone());
        ImportDesk imports =
                new ImportDesk(
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
        Convening convening =
                new Convening(calling.reception(), stores.directory(), allowed, audit());
        GatheringModel model =
                new GatheringModel(
                        settings.calls().recordings(),
                        stores.retrospect().pictures(),
                        stores.directory());
        return List.of(
                new GatherPages(stores.directory(), convening),
                new RecordingPages(desk(), settings.calls().recordings(), audit()),
                // The first that fits is taken: "participants" is no command.
                new AddPages(desk(), newcomers()),
                new ParticipantsApi(desk(), newcomers()),
                new PartPages(desk(), model),
                new GatheringPages(desk(), live, model),
                new GatheringApi(desk(), convening, stores.archive(), watchers, live));
    }

    private List<Routes> history() {
        Retrospect past = stores.retrospect();
        return List.of(
                new HistoryPages(past, stores.directory()),
                new AttendancePages(past, stores.directory(), clock),
                new ExportPages(past, stores.directory(), Messages.load(), audit()),
                new GatheringExportPages(past, Messages.load(), audit()));
    }

    private List<Routes> calendars() {
        CalendarDesk desk =
                new CalendarDesk(stores.calendars(), audit(), clock, settings.house().zone());
        return List.of(new CalendarApi(desk), new CalendarPages(desk), new CalendarDayPages(desk));
    }

    private List<Routes> feeds(Timetable timetable) {
        FeedContents contents =
                new FeedContents(
                        timetable.lists(),
                        stores.directory(),
                        stores.people(),
                        texts,
                        settings.house().language());
        return List.of(new FeedPages(stores.feeds(), contents, audit(), clock));
    }

    private List<Routes> today(Timetable timetable, House house, SetupFacts facts) {
        GroupDirectory groups = stores.directory();
        Gatherings gatherings = calling.engine().gatherings();
        Today today =
                new Today(
                        new Today.Rooms(gatherings, stores.archive(), groups),
                        new Coming(timetable.search(), groups, texts, clock),
                        new Troubles(
                                stores.setbacks(),
                                stores.misses(),
                                others.receivers(),
                                groups,
                                clock),
                        house,
                        texts.messages());
        return List.of(new TodayPages(today, facts));
    }

    private List<Routes> schedules(Timetable timetable, Collector collector) {
        ZoneId zone = settings.house().zone();
        Drafts drafts = new Drafts(settings.calls().allowed(), stores.calendars(), clock, zone);
        ScheduleDesk desk =
                new ScheduleDesk(timetable, collector, audit(), drafts, stores.directory());
        Agenda agenda = new Agenda(timetable, stores.directory());
        // The first that fits is taken: "new" is no id.
        return List.of(
                new ScheduleApi(desk, timetable.search()),
                new ForecastApi(desk, forecast, texts),
                new ForecastPages(desk, forecast, texts),
                new ScheduleEditPages(desk, forecast, texts),
                new SchedulePages(desk, texts),
                new ScheduleListPages(desk, timetable.search(), agenda, texts),
                new DeviationPages(desk, texts),
                new ScheduleShowPages(desk, timetable, agenda, forecast, texts));
    }

    private List<Routes> administration() {
        Accounts accounts = stores.accounts();
        return List.of(
                new UserEditPages(accounts, stores.directory(), stores.removed()),
                new UserPages(accounts, stores.directory()),
                new TokenPages(accounts.tokens()),
                new AuditPages(accounts, stores.jdbi(), settings.house().zone(), Messages.load()));
    }

    private Desk desk() {
        return new Desk(calling.engine().gatherings(), stores.archive(), audit(), clock);
    }

    private Newcomers newcomers() {
        return new Newcomers(stores.people(), stores.directory(), settings.calls().allowed());
    }

    private Audit audit() {
        return stores.accounts().audit();
    }
}
