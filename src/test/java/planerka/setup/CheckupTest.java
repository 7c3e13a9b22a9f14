package planerka.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planerka.group.Groups;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.text.Language;
import planerka.text.Messages;

/** What the doctor says of where the tables are. */
class CheckupTest {
    private final Messages messages = Messages.load();

    @Test
    void where_the_tables_are_and_as_whom_is_said_in_the_readers_language() {
        DatabaseSettings settings = DatabaseKind.H2.settings();
        try (Database database = Database.open(settings)) {
            database.migrate();

            Finding found = database(database);

            assertThat(messages.say(Language.RU, found.said()))
                    .isEqualTo(settings.url() + ", пользователь planerka");
            assertThat(messages.say(Language.EN, found.said()))
                    .isEqualTo(settings.url() + ", user planerka");
        }
    }

    private static Finding database(Database database) {
        ChangeListeners changes = new ChangeListeners();
        Groups groups = new Groups(database.jdbi(), new People(database.jdbi(), changes), changes);
        return new Checkup(database, groups, Clock.systemUTC(), Duration.ofSeconds(5))
                .look(SettingsSource.read(List.of(), Map.of()).expected())
                .get(0);
    }
}
