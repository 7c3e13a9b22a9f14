package planerka.gathering.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.account.GroupScope;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

@OnBothDatabases
class GatheringProblemsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
    private static final Instant WEEK = NOW.minus(Duration.ofDays(7));

    private final Database database;
    private final GatheringProblems problems;

    GatheringProblemsTest(DatabaseKind kind) {
        this.database = kind.empty();
        this.problems = new GatheringProblems(database.jdbi());
    }

    @BeforeEach
    void people() {
        run("insert into person (id, name) values (1, 'Anna'), (2, 'Boris'), (3, 'Vera')");
        run(
                """
                insert into person_number (person_id, position, number)
                values (1, 0, '700'), (2, 0, '701'), (3, 0, '702')
                """);
    }

    @Test
    void a_number_that_does_not_exist_is_told_at_once_a_phone_that_is_off_the_second_time() {
        gathering(1, 1, 3);
        participant(1, 1, 1, "700", "no-such-number");
        participant(1, 2, 2, "701", "not-registered");
        participant(1, 3, 3, "702", "not-registered");
        gathering(2, 1, 2);
        participant(2, 1, 2, "701", "not-registered");

        assertThat(problems.outOfReach(WEEK, GroupScope.ALL, 10))
                .extracting(
                        GatheringProblems.OutOfReach::name,
                        GatheringProblems.OutOfReach::unknown,
                        GatheringProblems.OutOfReach::times)
                .containsExactly(tuple("Boris", false, 2), tuple("Anna", true, 1));
    }

    @Test
    void who_came_since_or_has_another_number_is_not_told_of() {
        gathering(1, 1, 3);
        participant(1, 1, 1, "700", "no-such-number");
        participant(1, 2, 2, "799", "no-such-number");
        gathering(2, 1, 2);
        participant(2, 1, 1, "700", "");
        run("update participant set joined_at = ? where gathering_id = 2", NOW);

        assertThat(problems.outOfReach(WEEK, GroupScope.ALL, 10)).isEmpty();
    }

    @Test
    void what_nobody_came_to_lead_is_told_once_and_only_to_those_whose_group_it_is() {
        gathering(1, 7, 1);
        participant(1, 1, 1, "700", "no-organiser");
        participant(1, 2, 2, "701", "no-organiser");

        assertThat(problems.notHeld(WEEK, GroupScope.ALL, 10))
                .extracting(GatheringProblems.NotHeld::gathering)
                .containsExactly(1L);
        assertThat(problems.notHeld(WEEK, GroupScope.of(Set.of(7L)), 10)).hasSize(1);
        assertThat(problems.notHeld(WEEK, GroupScope.of(Set.of(8L)), 10)).isEmpty();
        assertThat(problems.notHeld(WEEK, GroupScope.of(Set.of()), 10)).isEmpty();
        assertThat(problems.outOfReach(WEEK, GroupScope.of(Set.of(8L)), 10)).isEmpty();
        assertThat(problems.notHeld(NOW, GroupScope.ALL, 10)).isEmpty();
    }

    private void gathering(long id, long group, int daysAgo) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        run(
                """
                insert into gathering (id, group_id, group_name, room, organiser, started_by, caller_name,
                    ring_seconds, confirm, retry_attempts, retry_after_seconds, state, started_at, ended_at)
                values (?, ?, 'Sales', '300', '300', 'schedule', 'PLANERKA', 15, 'never', 1, 30, 'ended', ?, ?)
                """,
                id,
                group,
                at,
                at.plusSeconds(600));
        run("insert into gathering_group (gathering_id, group_id) values (?, ?)", id, group);
    }

    private void participant(long gathering, int id, long person, String number, String reason) {
        run(
                """
                insert into participant (gathering_id, id, person_id, name, number, role, state, reason)
                values (?, ?, ?, (select name from person where id = ?), ?, 'speak', 'unreachable', ?)
                """,
                gathering,
                id,
                person,
                person,
                number,
                reason);
    }

    private void run(String sql, Object... values) {
        database.jdbi().useHandle(handle -> handle.execute(sql, values));
    }
}
