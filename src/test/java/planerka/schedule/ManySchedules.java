package planerka.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.web.Scope;

/**
 * How much longer things take with ten thousand schedules than with a hundred: the start, the first
 * page, a firing, planning all again. A benchmark, not a test: the figures are this machine's.
 */
public final class ManySchedules {
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
        Timetable timetable =
                new Timetable(
                        database.jdbi(),
                        database.pool(),
                        call -> {
                            fired.countDown();
                            return 1;
                        },
                        Clock.systemUTC());
        long page = millis(() -> timetable.search().page(ScheduleFilter.of(Scope.ALL), 0, 50));
        long again =
                millis(
                        () ->
                                new Replanning(timetable.lists(), new Upcoming(database.jdbi()))
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
        Given.plan(database.jdbi(), 1, planned);
        fired.await();
        long late = Instant.now().toEpochMilli() - planned.toEpochMilli();
        System.out.printf(
                "%6d schedules: start %d ms, page %d ms, fired %d ms late, all planned again %d"
                        + " ms%n",
                many, start, page, late, again);
        timetable.close();
        database.close();
    }

    private static void fill(Jdbi jdbi, int many) {
        long group = Given.group(jdbi, "Sales");
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        jdbi.useTransaction(
                handle -> {
                    PreparedBatch rows =
                            handle.prepareBatch(
                                    """
                                    insert into schedule
                                        (group_id, organiser, rule, times, time_zone, from_day, next_at)
                                    values (:group, '300', 'weeks 1 MON,TUE,WED,THU,FRI', '09:00',
                                            'Europe/Moscow', '2026-01-01', :at)
                                    """);
                    for (int i = 0; i < many; i++) {
                        rows.bind("group", group).bind("at", tomorrow.plusSeconds(i)).add();
                    }
                    rows.execute();
                });
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
