package planerka;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import planerka.calendar.CalendarApi;
import planerka.calendar.CalendarDayPages;
import planerka.calendar.CalendarDesk;
import planerka.calendar.CalendarPages;
import planerka.feed.FeedContents;
import planerka.feed.FeedPages;
import planerka.gathering.AddPages;
import planerka.gathering.Convening;
import planerka.gathering.Desk;
import planerka.gathering.EnterHook;
import planerka.gathering.GatherHook;
import planerka.gathering.GatherPages;
import planerka.gathering.GatheringApi;
import planerka.gathering.GatheringPages;
import planerka.gathering.Gatherings;
import planerka.gathering.KeyHook;
import planerka.gathering.LiveGatherings;
import planerka.gathering.Newcomers;
import planerka.gathering.PartPages;
import planerka.gathering.ParticipantsApi;
import planerka.gathering.RecordingPages;
import planerka.gathering.ReportHook;
import planerka.group.GroupApi;
import planerka.group.GroupDirectory;
import planerka.group.GroupEditPages;
import planerka.group.GroupPages;
import planerka.notify.Notifications;
import planerka.people.AbsenceHook;
import planerka.people.Absences;
import planerka.people.AllowedNumbers;
import planerka.people.PeopleApi;
import planerka.people.PeoplePages;
import planerka.schedule.Collector;
import planerka.schedule.Coming;
import planerka.schedule.Drafts;
import planerka.schedule.Forecast;
import planerka.schedule.ForecastApi;
import planerka.schedule.ForecastPages;
import planerka.schedule.ScheduleApi;
import planerka.schedule.ScheduleDesk;
import planerka.schedule.ScheduleEditPages;
import planerka.schedule.SchedulePages;
import planerka.schedule.ScheduleShowPages;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.Timetable;
import planerka.web.Audit;
import planerka.web.HookSecret;
import planerka.web.Messages;
import planerka.web.Routes;
import planerka.web.SseHub;

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

    List<Routes> all(Timetable timetable, Collector collector) {
        return Stream.of(
                        hooks(),
                        lists(),
                        gatherings(timetable),
                        calendars(),
                        feeds(timetable),
                        schedules(timetable, collector))
                .flatMap(List::stream)
                .toList();
    }

    private List<Routes> hooks() {
        HookSecret secret = new HookSecret(settings.hook().token());
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
        return List.of(
                new PeoplePages(stores.people(), allowed, audit()),
                new PeopleApi(stores.people(), allowed, audit()),
                new GroupPages(stores.groups(), audit()),
                new GroupEditPages(
                        stores.groups(), stores.people(), settings.calls().rules(), audit()),
                new GroupApi(stores.groups(), settings.calls().rules(), audit()),
                others.pages(stores.directory(), audit()));
    }

    private List<Routes> gatherings(Timetable timetable) {
        Gatherings gatherings = calling.engine().gatherings();
        LiveGatherings watchers = new LiveGatherings(live, gatherings);
        AllowedNumbers allowed = settings.calls().allowed();
        Convening convening =
                new Convening(calling.reception(), stores.directory(), allowed, audit());
        return List.of(
                new TodayPages(gatherings, stores.archive(), stores.directory(), coming(timetable)),
                new GatherPages(stores.directory(), convening),
                new RecordingPages(desk(), settings.calls().recordings(), audit()),
                // The first that fits is taken: "participants" is no command.
                new AddPages(desk(), newcomers()),
                new ParticipantsApi(desk(), newcomers()),
                new PartPages(desk(), settings.calls().recordings()),
                new GatheringPages(
                        desk(), stores.archive(), watchers, live, settings.calls().recordings()),
                new GatheringApi(desk(), convening, stores.archive(), watchers, live));
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

    private Coming coming(Timetable timetable) {
        return new Coming(timetable.lists(), stores.directory(), texts, clock);
    }

    private List<Routes> schedules(Timetable timetable, Collector collector) {
        ZoneId zone = settings.house().zone();
        Drafts drafts = new Drafts(settings.calls().allowed(), stores.calendars(), clock, zone);
        ScheduleDesk desk = new ScheduleDesk(timetable, collector, audit(), drafts);
        GroupDirectory groups = stores.directory();
        // The first that fits is taken: "new" is no id.
        return List.of(
                new ScheduleApi(desk, timetable.lists()),
                new ForecastApi(desk, forecast, texts),
                new ForecastPages(desk, forecast, texts),
                new ScheduleEditPages(desk, groups, forecast, texts),
                new SchedulePages(desk, timetable.lists(), groups, texts),
                new ScheduleShowPages(desk, timetable, groups, forecast, texts));
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
