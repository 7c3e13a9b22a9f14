package planerka.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.account.SignedIn;
import planerka.gathering.engine.GatheringProblems;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.notify.Receivers;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.schedule.engine.Misfires;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.text.Language;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.MovingClock;

/** What the first page tells an administrator of messages that did not arrive. */
class IncidentsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    private final Database database = DatabaseKind.H2.empty();
    private final ChangeListeners changes = new ChangeListeners();
    private final GroupDirectory groups =
            GroupDirectory.open(
                    new Groups(database.jdbi(), new People(database.jdbi(), changes), changes),
                    changes,
                    Duration.ofHours(1));
    private final Incidents troubles =
            new Incidents(
                    new GatheringProblems(database.jdbi()),
                    new Misfires(database.jdbi()),
                    new Receivers(database.jdbi()),
                    groups,
                    new MovingClock(NOW));

    @AfterEach
    void close() {
        groups.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail.host is not set|Причина: не задан почтовый сервер (mail.host).",
                "Connection refused|Причина: Connection refused."
            })
    void the_reason_is_said_in_the_readers_language(String kept, String said) {
        database.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                                        insert into receiver (way, address, secret, failed_at, failure)
                                        values ('email', 'boss@example.org', 'x', ?, ?)
                                        """,
                                        NOW,
                                        kept));

        assertThat(troubles.of(new SignedIn("admin", Access.ADMIN)))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(
                                                IncidentView.of(one, Messages.load(), Language.RU)
                                                        .advice())
                                        .startsWith(said));
    }
}
