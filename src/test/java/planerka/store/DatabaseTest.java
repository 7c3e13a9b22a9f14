package planerka.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.TimeZone;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class DatabaseTest {
    private static final Instant WINTER_NIGHT = Instant.parse("2026-12-31T23:30:00.123Z");
    private final DatabaseKind kind;
    private final Database database;

    DatabaseTest(DatabaseKind kind) {
        this.kind = kind;
        this.database = kind.empty();
    }

    @Test
    void migrating_again_finds_nothing_to_do() {
        assertThat(database.migrate().steps()).isZero();
    }

    @Test
    void a_moment_comes_back_to_the_millisecond_whatever_the_zones() {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Vladivostok"));
            record(WINTER_NIGHT);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

            assertThat(query("select at from audit", Instant.class)).isEqualTo(WINTER_NIGHT);
            assertThat(query("select cast(at as char(23)) from audit", String.class))
                    .isEqualTo("2026-12-31 23:30:00.123");
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void a_taken_key_is_told_from_a_broken_reference() {
        insertNumber("person_number", 1);
        database.jdbi()
                .useHandle(h -> h.execute("insert into person (id, name) values (1, 'Анна')"));
        insertNumber("person_number", 1);

        Throwable taken = insertNumber("person_number", 1);
        Throwable orphan = insertNumber("person_number", 99);

        assertThat(DuplicateKey.in(taken)).isTrue();
        assertThat(DuplicateKey.in(orphan)).isFalse();
        assertThat(orphan).isNotNull();
    }

    @Test
    void the_taken_key_is_known_by_its_name() {
        Throwable taken =
                catchThrowable(
                        () -> {
                            addGroup("Sales", "100");
                            addGroup("Support", "100");
                        });

        assertThat(DuplicateKey.in(taken, "call_group_live_code")).isTrue();
        assertThat(DuplicateKey.in(taken, "call_group_live_name")).isFalse();
    }

    @Test
    void a_database_that_is_away_is_said_to_be_away() {
        DatabaseSettings nobody =
                kind == DatabaseKind.H2
                        ? new DatabaseSettings("jdbc:h2:tcp://127.0.0.1:1/x", "sa", "")
                        : new DatabaseSettings("jdbc:mysql://127.0.0.1:1/x", "sa", "");
        try (Database away = Database.open(nobody)) {
            assertThat(away.answers()).isFalse();
            assertThat(catchThrowable(away::migrate)).isInstanceOf(StoreException.class);
        }
        assertThat(database.answers()).isTrue();
    }

    /** Each takes its own row first; then both want the other's. */
    @Test
    void who_lost_a_deadlock_is_tried_again() throws Exception {
        database.jdbi()
                .useHandle(
                        h -> h.execute("insert into person (id, name) values (1, 'a'), (2, 'b')"));
        AtomicInteger attempts = new AtomicInteger();
        CyclicBarrier bothHold = new CyclicBarrier(2);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> back =
                    other.submit(
                            () -> {
                                renameBoth(2, 1, attempts, bothHold);
                                return null;
                            });
            renameBoth(1, 2, attempts, bothHold);
            back.get();
        } finally {
            other.shutdown();
        }

        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(query("select min(name) from person", String.class)).isEqualTo("axx");
        assertThat(query("select max(name) from person", String.class)).isEqualTo("bxx");
    }

    private void renameBoth(long first, long second, AtomicInteger attempts, CyclicBarrier bothHold)
            throws Exception {
        database.jdbi()
                .useTransaction(
                        handle -> {
                            rename(handle, first);
                            if (attempts.incrementAndGet() <= 2) {
                                bothHold.await(1, TimeUnit.MINUTES);
                            }
                            rename(handle, second);
                        });
    }

    private static void rename(Handle handle, long person) {
        handle.execute("update person set name = concat(name, 'x') where id = ?", person);
    }

    private void addGroup(String name, String code) {
        database.jdbi()
                .useHandle(
                        h ->
                                h.execute(
                                        "insert into call_group (name, code) values (?, ?)",
                                        name,
                                        code));
    }

    private Throwable insertNumber(String table, long person) {
        return catchThrowable(
                () ->
                        database.jdbi()
                                .useHandle(
                                        h ->
                                                h.execute(
                                                        "insert into "
                                                                + table
                                                                + " (person_id, position, number) values (?, 1, '700')",
                                                        person)));
    }

    private void record(Instant at) {
        database.jdbi()
                .useHandle(
                        h ->
                                h.execute(
                                        "insert into audit (at, actor, action, subject) values (?, 'a', 'b', 'c')",
                                        at));
    }

    private <T> T query(String sql, Class<T> type) {
        return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(type).one());
    }
}
