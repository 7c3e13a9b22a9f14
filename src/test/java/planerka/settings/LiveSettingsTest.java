package planerka.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.text.Language;
import planerka.text.Messages;

@OnBothDatabases
class LiveSettingsTest {
    private static final PhoneNumber MOBILE = new PhoneNumber("79001234567");

    private final Database database;
    private final List<LiveSettings> open = new ArrayList<>();

    LiveSettingsTest(DatabaseKind kind) {
        this.database = kind.empty();
    }

    @AfterEach
    void close() {
        open.forEach(LiveSettings::close);
    }

    private LiveSettings node(Map<String, String> environment) {
        Settings written = SettingsSource.read(List.of(), environment);
        LiveSettings settings = new LiveSettings(written, database.jdbi(), Clock.systemUTC());
        open.add(settings);
        settings.start();
        return settings;
    }

    @Test
    void a_change_holds_at_once_for_parts_that_were_put_together_before() {
        LiveSettings settings = node(Map.of());
        AllowedNumbers allowed = settings.parts().calls().allowed();
        Settings.Hook hook = settings.parts().hook();
        assertThat(allowed.allows(MOBILE)).isFalse();

        settings.change(
                Map.of(
                        "allow.numbers", "[0-9]{2,11}",
                        "hook.token", "a-long-secret",
                        "call.max-ringing", "7",
                        "recordings.keep-days", "3",
                        "guard.gatherings-per-hour", "5",
                        "absence.away-code", "777",
                        "call.channel", "Local/{number}@elsewhere"),
                "anna");

        assertThat(allowed.allows(MOBILE)).isTrue();
        assertThat(hook.token()).contains("a-long-secret");
        Settings.Calls calls = settings.parts().calls();
        assertThat(calls.limits().ringing()).isEqualTo(7);
        assertThat(calls.recordings().kept()).hasDays(3);
        assertThat(calls.callers().most()).isEqualTo(5);
        assertThat(calls.taken().away()).isEqualTo("777");
        assertThat(calls.plan().channel()).isEqualTo("Local/{number}@elsewhere");
    }

    @Test
    void another_node_hears_of_it_within_seconds() {
        LiveSettings here = node(Map.of());
        LiveSettings there = node(Map.of());
        List<String> heard = new ArrayList<>();
        there.follow((before, after) -> heard.add(after.ami().toString()));

        here.change(Map.of("ami.user", "planerka", "ami.secret", "secret"), "anna");

        await().until(() -> heard.equals(List.of("planerka@127.0.0.1:5038")));
    }

    /** One reads, another changes and reads, and only then does the first go on. */
    @Test
    void what_was_read_before_does_not_come_after_a_newer_choice() throws Exception {
        SlowReader slow = new SlowReader(database);
        LiveSettings settings =
                new LiveSettings(
                        SettingsSource.read(List.of(), Map.of()),
                        Jdbi.create(slow),
                        Clock.systemUTC());
        open.add(settings);
        Thread earlier = new Thread(() -> settings.change(Map.of(), "anna"));
        Thread later = new Thread(() -> settings.change(Map.of("mail.port", "587"), "boris"));
        slow.stopsAtLast(earlier);
        earlier.start();
        await().until(slow::hasRead);

        later.start();
        await().until(() -> !later.isAlive() || later.getState() == Thread.State.BLOCKED);
        settings.follow((before, after) -> slow.heard(after.telling().smtp().port()));
        slow.goOn();
        earlier.join();
        later.join();

        assertThat(settings.now().telling().smtp().port()).isEqualTo(587);
        assertThat(slow.ports()).isSubsetOf(587);
    }

    /** Connections to the database, of which one is given back late. */
    private static final class SlowReader implements ConnectionFactory {
        /** What is there for the check, the change itself and what is there after it. */
        private static final int LAST = 3;

        private final Database database;
        private final CountDownLatch read = new CountDownLatch(1);
        private final CountDownLatch goes = new CountDownLatch(1);
        private final AtomicInteger times = new AtomicInteger();
        private final List<Integer> ports = new CopyOnWriteArrayList<>();
        private volatile Thread stopped;

        SlowReader(Database database) {
            this.database = database;
        }

        void stopsAtLast(Thread thread) {
            stopped = thread;
        }

        boolean hasRead() {
            return read.getCount() == 0;
        }

        void goOn() {
            goes.countDown();
        }

        void heard(int port) {
            ports.add(port);
        }

        List<Integer> ports() {
            return ports;
        }

        @Override
        public Connection openConnection() throws SQLException {
            return database.pool().getConnection();
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            connection.close();
            if (Thread.currentThread() == stopped && times.incrementAndGet() == LAST) {
                read.countDown();
                try {
                    goes.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Test
    void a_password_in_the_databases_address_is_not_shown() {
        Settings written =
                SettingsSource.read(
                        List.of(),
                        Map.of(
                                "PLANERKA_DB_URL",
                                "jdbc:mysql://u:ge?h@im@db.example/p?password=x"));
        try (LiveSettings settings =
                new LiveSettings(written, database.jdbi(), Clock.systemUTC())) {
            assertThat(settings.fixed().get(0).text()).isEqualTo("jdbc:mysql://db.example/p");
        }
    }

    @Test
    void what_a_file_or_the_environment_says_wins() {
        LiveSettings settings = node(Map.of("PLANERKA_ALLOW_NUMBERS", "[0-9]{3}"));

        settings.change(Map.of("allow.numbers", "[0-9]{2,11}"), "anna");

        assertThat(settings.now().calls().allowed().rule()).isEqualTo("[0-9]{3}");
        assertThat(settings.fixedBy("allow.numbers")).contains("PLANERKA_ALLOW_NUMBERS");
        assertThat(settings.fixedBy("ami.host")).isEmpty();
    }

    @Test
    void what_is_wrong_is_not_taken_and_named() {
        LiveSettings settings = node(Map.of());

        var errors = settings.change(Map.of("ami.port", "99999", "allow.numbers", "["), "anna");

        assertThat(errors.byField()).containsOnlyKeys("ami.port", "allow.numbers");
        assertThat(new ChosenSettings(database.jdbi(), Clock.systemUTC()).all()).isEmpty();
    }

    @Test
    void what_cannot_be_read_any_more_does_not_stop_the_service() {
        new ChosenSettings(database.jdbi(), Clock.systemUTC())
                .save(Map.of("ami.port", "many"), "an older version");

        assertThat(node(Map.of()).now().ami().port()).isEqualTo(5038);
    }

    @Test
    void an_empty_text_gives_the_usual_back() {
        LiveSettings settings = node(Map.of());
        settings.change(Map.of("mail.port", "587"), "anna");

        settings.change(Map.of("mail.port", ""), "anna");

        assertThat(settings.said("mail.port")).isEmpty();
        assertThat(settings.now().telling().smtp().port()).isEqualTo(25);
    }

    @Test
    void what_is_prepared_twice_stays_as_it_was_first() {
        LiveSettings settings = node(Map.of());
        settings.prepare("hook.token", "first-secret");

        node(Map.of()).prepare("hook.token", "second-secret");

        assertThat(settings.said("hook.token")).contains("first-secret");
    }

    @Test
    void what_the_page_calls_usual_is_what_holds_by_itself() {
        Map<String, String> usual = new HashMap<>();
        EditableSettings.ALL.forEach(
                one ->
                        usual.put(
                                "PLANERKA_" + one.name().toUpperCase().replaceAll("[.-]", "_"),
                                one.usual()));

        assertThat(plain(SettingsSource.read(List.of(), usual)))
                .isEqualTo(plain(SettingsSource.read(List.of(), Map.of())));
        assertThat(SettingsSource.NAMES)
                .containsAll(EditableSettings.ALL.stream().map(EditableSetting::name).toList());
    }

    private static List<Object> plain(Settings settings) {
        Settings.Calls calls = settings.calls();
        return List.of(
                settings.ami(),
                settings.hook().token(),
                settings.telling(),
                calls.limits(),
                calls.plan().channel(),
                calls.allowed().rule(),
                calls.callers().most(),
                calls.recordings().kept(),
                calls.taken().away() + calls.taken().back());
    }

    @Test
    void every_setting_has_its_words() {
        Messages messages = Messages.load();
        for (EditableSetting one : EditableSettings.ALL) {
            for (String key : List.of("setup.of.%s", "setup.of.%s.hint", "setup.wrong.%s")) {
                String name = key.formatted(one.name());
                assertThat(messages.say(Language.RU, name)).isNotEqualTo(name);
            }
        }
    }
}
