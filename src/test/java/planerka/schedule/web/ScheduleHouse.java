package planerka.schedule.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import planerka.audit.Audit;
import planerka.calendar.WorkCalendars;
import planerka.calendar.web.CalendarApi;
import planerka.calendar.web.CalendarDayPages;
import planerka.calendar.web.CalendarDesk;
import planerka.calendar.web.CalendarPages;
import planerka.feed.FeedContents;
import planerka.feed.FeedPages;
import planerka.feed.Feeds;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.people.AllowedNumbers;
import planerka.people.Changes;
import planerka.people.People;
import planerka.schedule.Collector;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.Agenda;
import planerka.schedule.engine.Timetable;
import planerka.schedule.forecast.Collisions;
import planerka.schedule.forecast.Forecast;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.text.Language;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.MovingClock;
import planerka.web.TestWeb;
import planerka.web.Visit;

/** The doors to schedules over an empty database with one group: Sales, led from 300. */
public final class ScheduleHouse implements AutoCloseable {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Database database = DatabaseKind.H2.empty();

    /** Nine in the morning in Moscow, on a Monday. */
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T06:00:00Z"));

    private final Collector collector = call -> 42;
    private final Timetable timetable =
            new Timetable(database.jdbi(), database.pool(), collector, clock);
    private final Changes changes = new Changes();
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
        ScheduleDesk desk =
                new ScheduleDesk(
                        timetable,
                        collector,
                        new Audit(database.jdbi(), clock),
                        new Drafts(
                                AllowedNumbers.internal(),
                                new WorkCalendars(database.jdbi()),
                                clock,
                                MOSCOW),
                        groups);
        Agenda agenda = new Agenda(timetable, groups);
        ScheduleTexts texts = new ScheduleTexts(Messages.load());
        CalendarDesk calendars =
                new CalendarDesk(
                        new WorkCalendars(database.jdbi()),
                        new Audit(database.jdbi(), clock),
                        clock,
                        MOSCOW);
        AllowedNumbers allowed = AllowedNumbers.internal();
        Collisions collisions = new Collisions(timetable.lists(), groups, allowed, MOSCOW, () -> 2);
        Forecast forecast = new Forecast(collisions, groups, allowed, MOSCOW);
        return TestWeb.open(
                database,
                new ScheduleApi(desk, timetable.search()),
                new FeedPages(
                        new Feeds(database.jdbi(), clock),
                        new FeedContents(timetable.lists(), groups, people, texts, Language.RU),
                        new Audit(database.jdbi(), clock),
                        clock),
                new CalendarPages(calendars),
                new CalendarDayPages(calendars),
                new CalendarApi(calendars),
                new ForecastApi(desk, forecast, texts),
                new ForecastPages(desk, forecast, texts),
                new ScheduleEditPages(desk, forecast, texts),
                new SchedulePages(desk, texts),
                new ScheduleListPages(desk, timetable.search(), agenda, texts),
                new DeviationPages(desk, texts),
                new ScheduleShowPages(desk, timetable, agenda, forecast, texts));
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
    Visit manager(String name, long group) {
        web.accounts().users().add(name, TestWeb.PASSWORD, Access.MANAGER);
        execute("update user_account set all_groups = false where name = ?", name);
        execute(
                "insert into user_group (user_id, group_id) select id, ? from user_account where name = ?",
                group,
                name);
        Visit visit = web.visit();
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

    public Timetable timetable() {
        return timetable;
    }

    @Override
    public void close() {
        web.close();
        groups.close();
        timetable.close();
    }
}
