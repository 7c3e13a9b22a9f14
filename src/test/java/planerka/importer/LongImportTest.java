package planerka.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.group.GroupRules;
import planerka.people.AllowedNumbers;
import planerka.people.web.PeopleTestServer;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.Problem;

/**
 * An import that nobody waits for: how far it is, and that it does all of its work once or none.
 */
@OnBothDatabases
class LongImportTest {
    private static final SignedIn OLGA = new SignedIn("olga", Access.MANAGER);
    private static final int LINES = 1200;

    private final PeopleTestServer server;
    private final ImportRuns runs;
    private final ImportService service;
    private final String key;

    LongImportTest(DatabaseKind kind) {
        server = new PeopleTestServer(kind);
        runs = runs();
        service = desk(runs);
        key = service.keep(OLGA, Upload.table("list.csv", false, file()));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void it_goes_on_by_itself_and_its_sender_sees_how_far_it_is() {
        try (BlockedTable holdup = holdup("insert into person_number")) {
            begin();
            holdup.let(2);
            await().until(() -> status().done() > LINES / 3);

            assertThat(status().state()).isEqualTo(ImportStatus.State.RUNNING);
            assertThat(status().done()).isLessThan(LINES);
            assertThat(status().lines()).isEqualTo(LINES);
            assertThat(people()).isZero();
            SignedIn boris = new SignedIn("boris", Access.ADMIN);
            assertThatThrownBy(() -> service.status(boris, key)).isInstanceOf(Problem.class);
        }

        await().until(() -> status().state() == ImportStatus.State.DONE);
        assertThat(status().sum()).isEqualTo(new ImportStatus.Sum(LINES, 0, 12));
        assertThat(people()).isEqualTo(LINES);
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void of_six_who_begin_at_once_one_imports() {
        String mark = mark();

        IntStream.range(0, 6).parallel().forEach(i -> service.begin(OLGA, key, mark));
        await().until(() -> status().state() == ImportStatus.State.DONE);
        service.begin(OLGA, key, mark);
        runs.close();

        assertThat(status().state()).isEqualTo(ImportStatus.State.DONE);
        assertThat(people()).isEqualTo(LINES);
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void while_it_is_under_way_nothing_takes_its_file_away() {
        try (BlockedTable holdup = holdup("insert into person_number")) {
            begin();
            await().until(holdup::holds);
            server.clock().advance(Duration.ofSeconds(1));
            for (int i = 0; i < Uploads.MOST_WAITING; i++) {
                service.keep(OLGA, Upload.table("other.csv", false, file()));
            }

            assertThat(service.drop(OLGA, key)).isFalse();
            assertThatThrownBy(() -> service.confirm(OLGA, key, "")).isInstanceOf(Problem.class);
            assertThat(status().isRunning()).isTrue();
        }
        await().until(() -> status().state() == ImportStatus.State.DONE);
    }

    @Test
    void a_failure_leaves_nothing_behind_and_one_can_begin_again() {
        try (BlockedTable holdup =
                BlockedTable.failing(server.database().jdbi(), "insert into group_member")) {
            begin();
            await().until(() -> status().state() == ImportStatus.State.FAILED);

            assertThat(people()).isZero();
            assertThat(ImportTestServer.groups(server).list()).isEmpty();
            assertThat(imports()).isZero();
            holdup.end();
            begin();
            await().until(() -> status().state() == ImportStatus.State.DONE);
        }
        assertThat(people()).isEqualTo(LINES);
    }

    @Test
    void what_has_changed_since_the_look_is_not_imported() {
        String mark = mark();
        server.add("Somebody", "10700");

        service.begin(OLGA, key, mark);

        await().until(() -> status().state() == ImportStatus.State.CHANGED);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void a_service_that_stops_in_the_middle_leaves_nothing_behind_and_says_so() {
        try (BlockedTable holdup = holdup("insert into person_number")) {
            begin();
            await().until(holdup::holds);
            Thread closer = new Thread(runs::close);
            closer.start();
            await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
            holdup.end();
            await().until(() -> !closer.isAlive());
        }

        assertThat(status().state()).isEqualTo(ImportStatus.State.STOPPED);
        assertThat(people()).isZero();
        desk(runs()).begin(OLGA, key, mark());
        await().until(() -> status().state() == ImportStatus.State.DONE);
    }

    @Test
    void one_that_fell_silent_with_its_service_can_be_begun_again() {
        server.execute(
                "update people_import set state = 'running', run = 'elsewhere', beat_at = ?",
                server.clock().instant());
        begin();
        assertThat(status().isRunning()).isTrue();

        server.clock().advance(UploadRuns.SILENT.plusSeconds(1));
        assertThat(status().state()).isEqualTo(ImportStatus.State.STOPPED);
        assertThat(people()).isZero();
        begin();
        await().until(() -> status().state() == ImportStatus.State.DONE);
    }

    @Test
    void one_that_was_thought_silent_and_begun_elsewhere_writes_nothing() {
        try (BlockedTable holdup = holdup("insert into person_number")) {
            begin();
            await().until(holdup::holds);
            server.execute("update people_import set run = 'elsewhere'");
            holdup.end();
            await().until(runs::isIdle);
        }

        assertThat(people()).isZero();
        assertThat(status().isRunning()).isTrue();
    }

    private BlockedTable holdup(String words) {
        return BlockedTable.waiting(server.database().jdbi(), words);
    }

    private void begin() {
        service.begin(OLGA, key, mark());
    }

    private String mark() {
        return service.preview(OLGA, key).outlook().mark();
    }

    private ImportStatus status() {
        return service.status(OLGA, key);
    }

    private ImportRuns runs() {
        return server.owns(new ImportRuns(server.database().jdbi(), server.clock()));
    }

    private ImportService desk(ImportRuns runs) {
        return new ImportService(
                ImportTestServer.groups(server),
                server.people(),
                GroupRules.of(AllowedNumbers.internal()),
                new Audit(server.database().jdbi(), server.clock()),
                runs);
    }

    private int people() {
        return server.people().list(0, 2 * LINES).size();
    }

    private int imports() {
        return server.database()
                .jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select count(*) from audit where action = 'people-import'")
                                        .mapTo(Integer.class)
                                        .one());
    }

    private static byte[] file() {
        StringBuilder file = new StringBuilder("group,name,number\n");
        for (int i = 0; i < LINES; i++) {
            file.append("Team %d,Person %d,%d\n".formatted(i / 100, i, 10_000 + i));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
