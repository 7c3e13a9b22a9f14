package planerka.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** What was gathered before anybody judged it is judged by the update as it would be now. */
@OnBothDatabases
class OldHistoryTest {
    private final DatabaseKind kind;

    OldHistoryTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @Test
    void the_update_says_of_every_participant_and_gathering_what_it_was() {
        try (Database database = Database.open(kind.settings())) {
            Flyway.configure()
                    .dataSource(database.pool())
                    .locations("classpath:sql")
                    .placeholders(Map.of("table_options", ""))
                    .target("030")
                    .load()
                    .migrate();
            database.jdbi().useHandle(OldHistoryTest::fill);
            database.migrate();

            assertThat(words(database, "select turnout from gathering order by id"))
                    .containsExactly("missing", "not-held", "running", "full");
            assertThat(
                            words(
                                    database,
                                    "select attendance from participant order by gathering_id, id"))
                    .containsExactly(
                            "came",
                            "came",
                            "missed",
                            "excused",
                            "unreached",
                            "",
                            "",
                            "missed",
                            "",
                            "",
                            "came");
            assertThat(
                            words(
                                    database,
                                    """
                                    select p.id from participant p join gathering g on g.id = p.gathering_id
                                    where p.started_at = g.started_at and p.came_at = '2026-11-01 06:00:05'
                                    """))
                    .containsExactly("2");
        }
    }

    private static void fill(Handle handle) {
        gathering(handle, 1, "dialled", true, true);
        participant(handle, 1, 1, "skipped", "organiser", false);
        participant(handle, 1, 2, "left", "", true);
        handle.execute(
                """
                insert into stay (gathering_id, participant_id, joined_at) values (1, 2, '2026-11-01 06:00:05')
                """);
        participant(handle, 1, 3, "busy", "", false);
        participant(handle, 1, 4, "excused", "absent", false);
        participant(handle, 1, 5, "failed", "refused", false);
        participant(handle, 1, 6, "skipped", "duplicate", false);
        participant(handle, 1, 7, "no-answer", "cancelled", false);
        gathering(handle, 2, "schedule", false, true);
        participant(handle, 2, 1, "no-answer", "", false);
        participant(handle, 2, 2, "skipped", "no-organiser", false);
        gathering(handle, 3, "web", true, false);
        participant(handle, 3, 1, "joined", "", true);
        gathering(handle, 4, "web", true, true);
        participant(handle, 4, 1, "left", "", true);
    }

    private static void gathering(Handle handle, long id, String by, boolean opened, boolean over) {
        handle.execute(
                """
                insert into gathering (id, group_name, room, organiser, started_by, caller_name, ring_seconds, confirm,
                        retry_attempts, retry_after_seconds, state, opened, started_at, ended_at)
                values (?, 'Sales', '300', '300', ?, 'P', 15, 'never', 1, 30, ?, ?, '2026-11-01 06:00:00', ?)
                """,
                id,
                by,
                over ? "ended" : "running",
                opened,
                over ? "2026-11-01 06:15:00" : null);
    }

    private static void participant(
            Handle handle, long gathering, int id, String state, String reason, boolean joined) {
        handle.execute(
                """
                insert into participant (gathering_id, id, name, number, role, state, reason, joined_at)
                values (?, ?, 'N', '700', 'speak', ?, ?, ?)
                """,
                gathering,
                id,
                state,
                reason,
                joined ? "2026-11-01 06:07:00" : null);
    }

    private static List<String> words(Database database, String sql) {
        return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
