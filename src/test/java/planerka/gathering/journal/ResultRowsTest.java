package planerka.gathering.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringScenario;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** What the journal leaves for those who look back. */
@OnBothDatabases
class ResultRowsTest {
    private final Jdbi jdbi;
    private final Journal journal;

    ResultRowsTest(DatabaseKind kind) {
        jdbi = kind.empty().jdbi();
        journal = new Journal(jdbi, new Leases(jdbi, "test", Clock.systemUTC()));
    }

    @Test
    void the_end_says_who_came_and_the_first_coming_stays_first() {
        GatheringScenario story =
                GatheringScenario.dialled("700", "701").walksIn("organiser", "300");
        journal.open(story.now(), Optional.empty());
        assertThat(turnout()).isEqualTo("running");
        assertThat(attendance()).containsExactly("", "");

        Gathering before = story.now();
        Gathering joined = story.joins(1, 1).busy(2, 1).now();
        journal.record(before, joined);
        Gathering left = story.leaves(GatheringScenario.call(1, 1)).now();
        journal.record(joined, left);
        Gathering again = story.walksIn("again", "700").now();
        journal.record(left, again);
        journal.record(again, story.ends().now());

        assertThat(turnout()).isEqualTo("missing");
        assertThat(attendance()).containsExactly("came", "missed");
        assertThat(
                        one(
                                "select case when came_at < joined_at then 'first' else 'last' end from participant where id = 1"))
                .isEqualTo("first");
        assertThat(
                        one(
                                "select count(*) from participant p join gathering g on g.id = p.gathering_id join gathering_group f on f.gathering_id = g.id where p.started_at = g.started_at and f.started_at = g.started_at"))
                .isEqualTo("2");
    }

    @Test
    void what_could_only_be_written_after_its_end_is_judged_too() {
        GatheringScenario story =
                GatheringScenario.dialled("700").walksIn("organiser", "300").joins(1, 1).ends();
        journal.open(story.now(), Optional.empty());

        assertThat(turnout()).isEqualTo("full");
        assertThat(attendance()).containsExactly("came");
    }

    private String turnout() {
        return one("select turnout from gathering");
    }

    private List<String> attendance() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select attendance from participant order by id")
                                .mapTo(String.class)
                                .list());
    }

    private String one(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
