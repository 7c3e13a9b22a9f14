package planerka.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import planerka.group.Groups;
import planerka.group.RemovedGroups;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.schedule.engine.ConcurrentCalls;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.store.OnBothDatabases;
import planerka.web.MovingClock;
import planerka.web.SaveResult;

/** Who saves a schedule while its group is being deleted. */
@OnBothDatabases
class GroupRemovalRacesTest {
    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final DatabaseKind kind;
    private final Jdbi jdbi;
    private final Schedules schedules;
    private final RemovedGroups removed;
    private final long group;

    GroupRemovalRacesTest(DatabaseKind kind) {
        this.kind = kind;
        MovingClock clock = new MovingClock(Instant.parse("2026-12-01T05:00:00Z"));
        jdbi = patient(kind).jdbi();
        ChangeListeners changes = new ChangeListeners();
        Groups groups = new Groups(jdbi, new People(jdbi, changes), changes);
        schedules = new Schedules(jdbi, clock);
        removed = new RemovedGroups(jdbi, groups, changes, clock);
        group = GivenSchedules.group(jdbi, "Sales");
    }

    /** H2 by itself lets nobody wait for longer than two seconds, and this machine may be busy. */
    private static Database patient(DatabaseKind kind) {
        if (kind == DatabaseKind.MARIADB) {
            return kind.empty();
        }
        DatabaseSettings usual = kind.settings();
        Database database =
                Database.open(
                        new DatabaseSettings(
                                usual.url() + ";LOCK_TIMEOUT=60000",
                                usual.user(),
                                usual.password()));
        database.migrate();
        return database;
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void one_that_is_added_while_its_group_is_being_deleted_is_refused() throws Exception {
        SaveResult<Schedule> saved =
                whileBeingRemoved(() -> schedules.add(GivenSchedules.card(group)));

        assertThat(((SaveResult.Refused<Schedule>) saved).errors().has("group")).isTrue();
        assertThat(livingInRemovedGroups()).isEmpty();
    }

    @Test
    void one_that_is_moved_into_a_group_that_is_being_deleted_stays_where_it_was()
            throws Exception {
        Schedule other =
                schedules
                        .add(GivenSchedules.card(GivenSchedules.group(jdbi, "Support")))
                        .orProblem();

        SaveResult<Schedule> saved =
                whileBeingRemoved(
                        () ->
                                schedules.change(
                                        other.id(), OptionalInt.of(0), GivenSchedules.card(group)));

        assertThat(((SaveResult.Refused<Schedule>) saved).errors().has("group")).isTrue();
        assertThat(schedules.find(other.id())).contains(other);
        assertThat(livingInRemovedGroups()).isEmpty();
    }

    @Test
    void one_that_is_brought_back_while_its_group_is_being_deleted_stays_removed()
            throws Exception {
        Schedule gone = schedules.add(GivenSchedules.card(group)).orProblem();
        schedules.remove(gone.id());

        boolean back = whileBeingRemoved(() -> schedules.restore(gone.id()).isPresent());

        assertThat(back).isFalse();
        assertThat(livingInRemovedGroups()).isEmpty();
    }

    /**
     * The removal has marked the group and waits for a schedule of it, which somebody holds; the
     * work begins then, and waits too if it should.
     */
    private <T> T whileBeingRemoved(Callable<T> work) throws Exception {
        long held = schedules.add(GivenSchedules.card(group)).orProblem().id();
        Future<Boolean> removal;
        Future<T> done;
        try (Handle holder = jdbi.open()) {
            holder.begin();
            ScheduleWrites.lock(holder, held);
            removal = threads.submit(() -> removed.remove(group));
            await().until(() -> waiting() == 1);
            done = threads.submit(work);
            await().until(() -> done.isDone() || waiting() == 2);
            holder.commit();
        }
        assertThat(removal.get()).isTrue();
        return done.get();
    }

    /** How many connections wait for a row that another one holds. */
    private int waiting() {
        String sql =
                kind == DatabaseKind.H2
                        ? """
                          select count(*) from information_schema.sessions
                          where blocker_id is not null
                          """
                        : """
                          select count(*) from information_schema.innodb_trx t
                          join information_schema.processlist p on p.id = t.trx_mysql_thread_id
                          where t.trx_state = 'LOCK WAIT' and p.db = database()
                          """;
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    @RepeatedTest(3)
    void nobody_waits_in_a_circle_and_none_is_left_in_a_deleted_group() throws Exception {
        long other = GivenSchedules.group(jdbi, "Support");
        Schedule here = schedules.add(GivenSchedules.card(group)).orProblem();
        Schedule there = schedules.add(GivenSchedules.card(other)).orProblem();
        Schedule gone = schedules.add(GivenSchedules.card(group)).orProblem();
        schedules.remove(gone.id());
        List<IntFunction<Object>> work =
                List.of(
                        i -> removed.remove(group),
                        i -> removed.remove(other),
                        i -> schedules.add(GivenSchedules.card(group)),
                        i -> schedules.add(GivenSchedules.card(other)),
                        i -> change(here, other, i),
                        i -> change(there, group, i),
                        i -> schedules.restore(gone.id()),
                        i -> schedules.pause(here.id()));

        List<Object> done = ConcurrentCalls.run(AT_ONCE, i -> work.get(i).apply(i));

        assertThat(done).hasSize(AT_ONCE);
        assertThat(livingInRemovedGroups()).isEmpty();
    }

    private SaveResult<Schedule> change(Schedule schedule, long into, int i) {
        LocalTime time = LocalTime.of(10 + i, 0);
        return schedules.change(
                schedule.id(),
                OptionalInt.empty(),
                GivenSchedules.card(into, GivenSchedules.daily(time, GivenSchedules.MOSCOW)));
    }

    private List<Long> livingInRemovedGroups() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select s.id from schedule s
                                        join call_group g on g.id = s.group_id
                                        where g.removed_at is not null
                                          and (s.removed_at is null or s.next_at is not null)
                                        """)
                                .mapTo(Long.class)
                                .list());
    }
}
