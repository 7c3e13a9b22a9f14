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
import planerka.people.web.PeopleHouse;
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

    private final PeopleHouse house;
    private final ImportRuns runs;
    private final ImportDesk desk;
    private final String key;

    LongImportTest(DatabaseKind kind) {
        house = new PeopleHouse(kind);
        runs = runs();
        desk = desk(runs);
        key = desk.keep(OLGA, Upload.table("list.csv", false, file()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void it_goes_on_by_itself_and_its_sender_sees_how_far_it_is() {
        try (Holdup holdup = holdup("insert into person_number")) {
            begin();
            holdup.let(2);
            await().until(() -> standing().done() > LINES / 3);

            assertThat(standing().state()).isEqualTo(ImportStanding.State.RUNNING);
            assertThat(standing().done()).isLessThan(LINES);
            assertThat(standing().lines()).isEqualTo(LINES);
            assertThat(people()).isZero();
            SignedIn boris = new SignedIn("boris", Access.ADMIN);
            assertThatThrownBy(() -> desk.standing(boris, key)).isInstanceOf(Problem.class);
        }

        await().until(() -> standing().state() == ImportStanding.State.DONE);
        assertThat(standing().sum()).isEqualTo(new ImportStanding.Sum(LINES, 0, 12));
        assertThat(people()).isEqualTo(LINES);
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void of_six_who_begin_at_once_one_imports() {
        String mark = mark();

        IntStream.range(0, 6).parallel().forEach(i -> desk.begin(OLGA, key, mark));
        await().until(() -> standing().state() == ImportStanding.State.DONE);
        desk.begin(OLGA, key, mark);
        runs.close();

        assertThat(standing().state()).isEqualTo(ImportStanding.State.DONE);
        assertThat(people()).isEqualTo(LINES);
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void while_it_is_under_way_nothing_takes_its_file_away() {
        try (Holdup holdup = holdup("insert into person_number")) {
            begin();
            await().until(holdup::holds);
            house.clock().advance(Duration.ofSeconds(1));
            for (int i = 0; i < Uploads.MOST_WAITING; i++) {
                desk.keep(OLGA, Upload.table("other.csv", false, file()));
            }

            assertThat(desk.drop(OLGA, key)).isFalse();
            assertThatThrownBy(() -> desk.confirm(OLGA, key, "")).isInstanceOf(Problem.class);
            assertThat(standing().isRunning()).isTrue();
        }
        await().until(() -> standing().state() == ImportStanding.State.DONE);
    }

    @Test
    void a_failure_leaves_nothing_behind_and_one_can_begin_again() {
        try (Holdup holdup = Holdup.failing(house.database().jdbi(), "insert into group_member")) {
            begin();
            await().until(() -> standing().state() == ImportStanding.State.FAILED);

            assertThat(people()).isZero();
            assertThat(ImportHouse.groups(house).list()).isEmpty();
            assertThat(imports()).isZero();
            holdup.end();
            begin();
            await().until(() -> standing().state() == ImportStanding.State.DONE);
        }
        assertThat(people()).isEqualTo(LINES);
    }

    @Test
    void what_has_changed_since_the_look_is_not_imported() {
        String mark = mark();
        house.add("Somebody", "10700");

        desk.begin(OLGA, key, mark);

        await().until(() -> standing().state() == ImportStanding.State.CHANGED);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void a_service_that_stops_in_the_middle_leaves_nothing_behind_and_says_so() {
        try (Holdup holdup = holdup("insert into person_number")) {
            begin();
            await().until(holdup::holds);
            Thread closer = new Thread(runs::close);
            closer.start();
            await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
            holdup.end();
            await().until(() -> !closer.isAlive());
        }

        assertThat(standing().state()).isEqualTo(ImportStanding.State.STOPPED);
        assertThat(people()).isZero();
        desk(runs()).begin(OLGA, key, mark());
        await().until(() -> standing().state() == ImportStanding.State.DONE);
    }

    @Test
    void one_that_fell_silent_with_its_service_can_be_begun_again() {
        house.execute(
                "update people_import set state = 'running', run = 'elsewhere', beat_at = ?",
                house.clock().instant());
        begin();
        assertThat(standing().isRunning()).isTrue();

        house.clock().advance(UploadRuns.SILENT.plusSeconds(1));
        assertThat(standing().state()).isEqualTo(ImportStanding.State.STOPPED);
        assertThat(people()).isZero();
        begin();
        await().until(() -> standing().state() == ImportStanding.State.DONE);
    }

    @Test
    void one_that_was_thought_silent_and_begun_elsewhere_writes_nothing() {
        try (Holdup holdup = holdup("insert into person_number")) {
            begin();
            await().until(holdup::holds);
            house.execute("update people_import set run = 'elsewhere'");
            holdup.end();
            await().until(runs::isIdle);
        }

        assertThat(people()).isZero();
        assertThat(standing().isRunning()).isTrue();
    }

    private Holdup holdup(String words) {
        return Holdup.waiting(house.database().jdbi(), words);
    }

    private void begin() {
        desk.begin(OLGA, key, mark());
    }

    private String mark() {
        return desk.preview(OLGA, key).outlook().mark();
    }

    private ImportStanding standing() {
        return desk.standing(OLGA, key);
    }

    private ImportRuns runs() {
        return house.owns(new ImportRuns(house.database().jdbi(), house.clock()));
    }

    private ImportDesk desk(ImportRuns runs) {
        return new ImportDesk(
                ImportHouse.groups(house),
                house.people(),
                GroupRules.of(AllowedNumbers.internal()),
                new Audit(house.database().jdbi(), house.clock()),
                runs);
    }

    private int people() {
        return house.people().list(0, 2 * LINES).size();
    }

    private int imports() {
        return house.database()
                .jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select count(*) from audit where action = 'people.import'")
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
