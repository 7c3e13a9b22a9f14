package planerka.schedule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.schedule.GivenSchedules;
import planerka.schedule.Schedule;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;

/** Two processes mind the schedules of one MariaDB, and one of them is killed in the middle. */
class TwoNodesIT {
    private static final int SCHEDULES = 1500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** So long the planned moments are spread. */
    private static final int SPREAD_MILLIS = 20_000;

    private final DatabaseSettings settings = DatabaseKind.MARIADB.settings();
    private final Database database = Database.open(settings);
    private final Jdbi jdbi = database.jdbi();
    private final List<Process> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(Process::destroyForcibly);
        database.close();
    }

    @Test
    void fifteen_hundred_runs_are_gathered_once_each_though_a_node_is_killed() throws IOException {
        database.migrate();
        jdbi.useHandle(
                handle -> {
                    handle.execute(
                            """
                            create table gathered (id bigint not null auto_increment primary key,
                                occasion varchar(80) not null unique, node varchar(20) not null)
                            """);
                    handle.execute(
                            """
                            create table asked (
                                occasion varchar(80) not null, node varchar(20) not null)
                            """);
                });
        Process first = node("first");
        node("second");
        plan(Instant.now().plusSeconds(5));

        await().atMost(PATIENCE).until(() -> by("first") > 100 && count("started") > 400);
        first.destroyForcibly().onExit().join();
        node("third");
        await().atMost(PATIENCE).until(() -> count("started") == SCHEDULES);

        assertThat(count("claimed")).isZero();
        assertThat(rows("select count(*) from occurrence")).isEqualTo(SCHEDULES);
        assertThat(rows("select count(*) from gathered")).isEqualTo(SCHEDULES);
        assertThat(by("second")).isPositive();
        assertThat(askedTwiceWithoutNeed()).isZero();
    }

    /** All at once: a schedule of its own for each run, which was due before it is seen. */
    private void plan(Instant begin) {
        long group = GivenSchedules.group(jdbi, "Sales");
        jdbi.useTransaction(
                handle -> {
                    PreparedBatch rows =
                            handle.prepareBatch(
                                    """
                                    insert into schedule
                                        (group_id, organiser, rule, times, time_zone, from_day, next_at)
                                    values (:group, '300', 'days 1', '09:00', 'UTC', '2026-01-01', :at)
                                    """);
                    for (int i = 0; i < SCHEDULES; i++) {
                        long later = (long) SPREAD_MILLIS * i / SCHEDULES;
                        rows.bind("group", group).bind("at", begin.plusMillis(later)).add();
                    }
                    rows.execute();
                });
        ring();
    }

    /** Every second one has its alarm at Quartz; the others are found by looking for them. */
    private void ring() {
        try (ScheduleRunner runner =
                new ScheduleRunner(jdbi, database.pool(), call -> 0, Clock.systemUTC())) {
            for (Schedule one : runner.lists().after(0, SCHEDULES)) {
                if (one.id() % 2 == 0) {
                    runner.changed(one.id());
                }
            }
        }
    }

    private Process node(String name) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process node =
                new ProcessBuilder(
                                java.toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                NodeMain.class.getName(),
                                settings.url(),
                                name)
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "node-" + name + ".log").toFile())
                        .start();
        nodes.add(node);
        return node;
    }

    private int count(String state) {
        return rows("select count(*) from occurrence where state = '" + state + "'");
    }

    /** Asked for again though the first who was asked was not the one that was killed. */
    private int askedTwiceWithoutNeed() {
        return rows(
                """
                select count(*) from (
                    select occasion from asked group by occasion
                    having count(*) > 1 and sum(node = 'first') = 0) again
                """);
    }

    private int by(String node) {
        return rows("select count(*) from gathered where node = '" + node + "'");
    }

    private int rows(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
