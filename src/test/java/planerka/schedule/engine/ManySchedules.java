package planerka.schedule.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import planerka.account.GroupScope;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.schedule.GivenSchedules;
import planerka.schedule.ScheduleFilter;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.Agenda;
import planerka.schedule.agenda.Period;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.text.Language;
import planerka.text.Messages;

/**
 * How much longer things take with ten thousand schedules than with a hundred: the start, the first
 * page, a firing, planning all again. A benchmark, not a test: the figures are this machine's.
 */
public final class ManySchedules {
    private static final int TEN = 10;

    private ManySchedules() {}

    public static void main(String[] words) throws InterruptedException {
        for (int many : new int[] {100, 100, 10_000}) {
            measure(many);
        }
        System.exit(0);
    }

    private static void measure(int many) throws InterruptedException {
        Database database = Database.open(DatabaseKind.MARIADB.settings());
        database.migrate();
        fill(database.jdbi(), many);
        CountDownLatch fired = new CountDownLatch(1);
        ScheduleRunner timetable =
                new ScheduleRunner(
                        database.jdbi(),
                        database.pool(),
                        call -> {
                            fired.countDown();
                            return 1;
                        },
                        Clock.systemUTC());
        long page = millis(() -> timetable.search().page(ScheduleFilter.of(GroupScope.ALL), 0, 50));
        looks(database, timetable);
        long again =
                millis(
                        () ->
                                new ClockJumpReplanner(
                                                timetable.lists(),
                                                new DueSchedules(database.jdbi()))
                                        .planAnew(Instant.now(), id -> {}));
        long start =
                millis(
                        () -> {
                            timetable.start();
                            while (!timetable.isRunning()) {
                                Thread.onSpinWait();
                            }
                        });
        Instant planned = Instant.now().plusSeconds(2);
        GivenSchedules.plan(database.jdbi(), 1, planned);
        fired.await();
        long late = Instant.now().toEpochMilli() - planned.toEpochMilli();
        System.out.printf(
                "%6d schedules: start %d ms, page %d ms, fired %d ms late, all planned again %d"
                        + " ms%n",
                many, start, page, late, again);
        timetable.close();
        database.close();
    }

    /** Ten for each group of ten, on working days and at all hours. */
    private static void fill(Jdbi jdbi, int many) {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        for (int i = 0; i < Math.max(1, many / TEN); i++) {
            long group = GivenSchedules.group(jdbi, "Group " + i);
            jdbi.useTransaction(handle -> fill(handle, group, tomorrow));
        }
    }

    private static void fill(Handle handle, long group, Instant tomorrow) {
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into schedule
                            (group_id, organiser, rule, times, time_zone, from_day, next_at)
                        values (:group, '300', 'weeks 1 MON,TUE,WED,THU,FRI', :time,
                                'Europe/Moscow', '2026-01-01', :at)
                        """);
        for (int i = 0; i < TEN; i++) {
            String time = "%02d:%02d".formatted(8 + i, group % 60);
            rows.bind("group", group)
                    .bind("time", time)
                    .bind("at", tomorrow.plusSeconds(group * TEN + i))
                    .add();
            member(handle, group, i);
        }
        rows.execute();
    }

    private static void member(Handle handle, long group, int position) {
        long person =
                handle.createUpdate("insert into person (name) values (:name)")
                        .bind("name", "Person " + group + "-" + position)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        handle.execute(
                "insert into group_member (group_id, person_id, position, role) values (?, ?, ?, 'speak')",
                group,
                person,
                position);
    }

    /** What the pages of a week, a month and the table cost, warm, of all groups and of one. */
    private static void looks(Database database, ScheduleRunner timetable) {
        ChangeListeners changes = new ChangeListeners();
        Groups groups = new Groups(database.jdbi(), new People(database.jdbi(), changes), changes);
        try (GroupDirectory directory = GroupDirectory.open(groups, changes, Duration.ofHours(1))) {
            long one = directory.all().get(0).id();
            ScheduleFilter all = ScheduleFilter.of(GroupScope.ALL);
            Looks looks = new Looks(timetable, new Agenda(timetable, directory));
            looks.at("all groups", all);
            looks.at("one group", new ScheduleFilter(GroupScope.ALL, Optional.of(one), ""));
            looks.at("a search", new ScheduleFilter(GroupScope.ALL, Optional.empty(), "group 7"));
        }
    }

    private record Looks(ScheduleRunner timetable, Agenda agenda) {
        private static final int TIMES = 30;

        private void at(String what, ScheduleFilter filter) {
            System.out.printf(
                    "       %s: week %.1f ms, month %.1f ms, table %.1f ms%n",
                    what,
                    days(filter, Period.Kind.WEEK),
                    days(filter, Period.Kind.MONTH),
                    mean(() -> timetable.search().page(filter, 0, 50)));
        }

        private double days(ScheduleFilter filter, Period.Kind kind) {
            Agenda.Reader reader =
                    new Agenda.Reader(
                            Instant.now(),
                            GivenSchedules.MOSCOW,
                            new ScheduleTexts(Messages.load()).in(Language.RU));
            Period period = new Period(kind, reader.today());
            return mean(
                    () -> {
                        timetable.search().count(filter);
                        agenda.of(filter, period, reader);
                    });
        }

        private static double mean(Runnable work) {
            IntStream.range(0, TIMES).forEach(i -> work.run());
            return millis(() -> IntStream.range(0, TIMES).forEach(i -> work.run()))
                    / (double) TIMES;
        }
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
