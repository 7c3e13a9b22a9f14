package planerka.schedule.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import planerka.audit.Audit;
import planerka.calendar.WorkCalendars;
import planerka.calendar.web.CalendarApi;
import planerka.calendar.web.CalendarDayPages;
import planerka.calendar.web.CalendarPages;
import planerka.calendar.web.CalendarService;
import planerka.feed.FeedContents;
import planerka.feed.FeedPages;
import planerka.feed.Feeds;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.people.AllowedNumbers;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.schedule.GatheringStarter;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.Agenda;
import planerka.schedule.engine.ScheduleRunner;
import planerka.schedule.forecast.ConflictCheck;
import planerka.schedule.forecast.Forecast;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.text.Language;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.MovingClock;
import planerka.web.TestWeb;

/** The doors to schedules over an empty database with one group: Sales, led from 300. */
public final class ScheduleTestServer implements AutoCloseable {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Database database = DatabaseKind.H2.empty();

    /** Nine in the morning in Moscow, on a Monday. */
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T06:00:00Z"));

    private final GatheringStarter starter = call -> 42;
    private final ScheduleRunner runner =
            new ScheduleRunner(database.jdbi(), database.pool(), starter, clock);
    private final ChangeListeners changes = new ChangeListeners();
    private final People people = new People(database.jdbi(), changes);
    private final GroupDirectory groups = groups();
    private final TestWeb web = web();

    private GroupDirectory groups() {
        database.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                                        insert into call_group (id, name, caller_name, organiser, ring_seconds,
                                                                confirm, retry_attempts, retry_after_seconds)
                                        values (1, 'Sales', 'PLANERKA', '300', 15, 'never', 1, 30)
                                        """));
        return GroupDirectory.open(
                new Groups(database.jdbi(), people, changes), changes, Duration.ofHours(1));
    }

    private TestWeb web() {
        ScheduleService service =
                new ScheduleService(
                        runner,
                        starter,
                        new Audit(database.jdbi(), clock),
                        new ScheduleValidator(
                                AllowedNumbers.internal(),
                                new WorkCalendars(database.jdbi()),
                                clock,
                                MOSCOW),
                        groups);
        Agenda agenda = new Agenda(runner, groups);
        ScheduleTexts texts = new ScheduleTexts(Messages.load());
        CalendarService calendars =
                new CalendarService(
                        new WorkCalendars(database.jdbi()),
                        new Audit(database.jdbi(), clock),
                        clock,
                        MOSCOW);
        AllowedNumbers allowed = AllowedNumbers.internal();
        ConflictCheck conflicts =
                new ConflictCheck(runner.lists(), groups, allowed, MOSCOW, () -> 2);
        Forecast forecast = new Forecast(conflicts, groups, allowed, MOSCOW);
        return TestWeb.open(
                database,
                new ScheduleApi(service, runner.search()),
                new FeedPages(
                        new Feeds(database.jdbi(), clock),
                        new FeedContents(runner.lists(), groups, people, texts, Language.RU),
                        new Audit(database.jdbi(), clock),
                        clock),
                new CalendarPages(calendars),
                new CalendarDayPages(calendars),
                new CalendarApi(calendars),
                new ForecastApi(service, forecast, texts),
                new ForecastPages(service, forecast, texts),
                new ScheduleEditPages(service, forecast, texts),
                new SchedulePages(service, texts),
                new ScheduleListPages(service, runner.search(), agenda, texts),
                new DateOverridePages(service, texts),
                new ScheduleShowPages(service, runner, agenda, forecast, texts));
    }

    /** A member of Sales; the directory of groups knows him. */
    public void member(long id, String name, String number) {
        execute("insert into person (id, name) values (?, ?)", id, name);
        execute(
                "insert into person_number (person_id, position, number) values (?, 1, ?)",
                id,
                number);
        memberOf(1, id);
    }

    public void memberOf(long group, long person) {
        execute(
                "insert into group_member (group_id, person_id, position, role) values (?, ?, ?, 'speak')",
                group,
                person,
                person);
        groups.refresh();
    }

    public void group(long id, String name, String organiser) {
        execute(
                """
                insert into call_group (id, name, caller_name, organiser, ring_seconds,
                                        confirm, retry_attempts, retry_after_seconds)
                values (?, ?, 'PLANERKA', ?, 15, 'never', 1, 30)
                """,
                id,
                name,
                organiser);
        groups.refresh();
    }

    void absent(long person, String from, String to) {
        execute(
                "insert into person_absence (person_id, from_day, to_day, reason) values (?, ?, ?, '')",
                person,
                from,
                to);
        groups.refresh();
    }

    /** A browser of one who manages this group and no other. */
    BrowserVisit manager(String name, long group) {
        web.accounts().users().add(name, TestWeb.PASSWORD, Access.MANAGER);
        execute("update user_account set all_groups = false where name = ?", name);
        execute(
                "insert into user_group (user_id, group_id) select id, ? from user_account where name = ?",
                group,
                name);
        BrowserVisit visit = web.visit();
        visit.send("/sign-in", Map.of("name", name, "password", TestWeb.PASSWORD));
        return visit;
    }

    /** Everything that a schedule is, as the database has it. */
    String trace(String schedule) {
        return database.jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery("select * from schedule where id = :id")
                                        .bind("id", Long.parseLong(schedule))
                                        .mapToMap()
                                        .one()
                                        .toString());
    }

    private void execute(String sql, Object... arguments) {
        database.jdbi().useHandle(handle -> handle.execute(sql, arguments));
    }

    public TestWeb open() {
        return web;
    }

    Database database() {
        return database;
    }

    public MovingClock clock() {
        return clock;
    }

    public ScheduleRunner timetable() {
        return runner;
    }

    @Override
    public void close() {
        web.close();
        groups.close();
        runner.close();
    }
}
