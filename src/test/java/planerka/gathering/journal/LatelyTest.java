package planerka.gathering.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planerka.account.GroupScope;
import planerka.gathering.model.Gathering;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** What the first page shows of the last days. */
@OnBothDatabases
class LatelyTest {
    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

    private final Database database;
    private final GatheringReader reader;

    LatelyTest(DatabaseKind kind) {
        database = kind.empty();
        reader = new GatheringReader(database.jdbi());
    }

    /** Nodes hand out their ids in blocks, so a later gathering may have a lower one. */
    @Test
    void the_gathering_that_began_last_comes_first_whatever_its_number() {
        ended(1, 7, Duration.ofHours(1));
        ended(500, 7, Duration.ofHours(3));
        ended(20, 8, Duration.ofHours(2));
        ended(21, 7, Duration.ofHours(3));

        assertThat(reader.ended(3, GroupScope.ALL))
                .extracting(Gathering::id)
                .containsExactly(1L, 20L, 500L);
        assertThat(reader.ended(3, GroupScope.of(Set.of(7L))))
                .extracting(Gathering::id)
                .containsExactly(1L, 500L, 21L);
    }

    private void ended(long id, long group, Duration ago) {
        run(
                """
                insert into gathering (id, group_id, group_name, room, organiser, started_by, caller_name,
                    ring_seconds, confirm, retry_attempts, retry_after_seconds, state, started_at, ended_at)
                values (?, ?, 'Sales', '300', '300', 'dialled', 'PLANERKA', 15, 'never', 1, 30, 'ended', ?, ?)
                """,
                id,
                group,
                NOW.minus(ago),
                NOW.minus(ago).plusSeconds(600));
        run("insert into gathering_group (gathering_id, group_id) values (?, ?)", id, group);
    }

    private void run(String sql, Object... values) {
        database.jdbi().useHandle(handle -> handle.execute(sql, values));
    }
}
