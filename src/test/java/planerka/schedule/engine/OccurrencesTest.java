package planerka.schedule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import planerka.recurrence.DateOverride;
import planerka.schedule.GivenSchedules;
import planerka.schedule.Schedule;
import planerka.schedule.Schedules;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.MovingClock;

@OnBothDatabases
class OccurrencesTest {
    private static final int AT_ONCE = 8;
    private static final Instant NINE = Instant.parse("2026-12-01T06:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-12-02T06:00:00Z");

    private final Jdbi jdbi;
    private final Schedules schedules;
    private final Occurrences occurrences;
    private final Schedule due;

    OccurrencesTest(DatabaseKind kind) {
        jdbi = kind.empty().jdbi();
        schedules = new Schedules(jdbi, new MovingClock(NINE.minusSeconds(60)));
        occurrences = new Occurrences(jdbi);
        due = schedules.add(GivenSchedules.card(GivenSchedules.group(jdbi, "Sales"))).orProblem();
    }

    @RepeatedTest(3)
    void of_eight_who_claim_the_planned_moment_one_has_it() throws Exception {
        List<Boolean> claims = ConcurrentCalls.run(AT_ONCE, i -> claim(due, NINE.plusMillis(i)));

        assertThat(claims).containsOnlyOnce(true);
        assertThat(schedules.find(due.id()).orElseThrow().next()).contains(TOMORROW);
    }

    @RepeatedTest(3)
    void of_eight_who_name_one_moment_one_has_it_whatever_the_plan_says() throws Exception {
        List<Boolean> claims =
                ConcurrentCalls.run(
                        AT_ONCE,
                        i -> occurrences.claim(taken(NINE), OccurrenceClaim.State.CLAIMED));

        assertThat(claims).containsOnlyOnce(true);
    }

    @Test
    void a_moment_that_was_taken_before_is_not_taken_again_and_the_plan_moves_on() {
        occurrences.claim(taken(NINE), OccurrenceClaim.State.CLAIMED);

        assertThat(claim(due, NINE)).isFalse();
        assertThat(schedules.find(due.id()).orElseThrow().next()).contains(TOMORROW);
    }

    @Test
    void a_schedule_that_was_changed_or_paused_since_it_was_read_is_not_claimed() {
        DateOverride skip = DateOverride.skip(LocalDate.of(2027, 1, 1), Optional.empty());
        schedules.deviate(due.id(), all -> all.with(skip));
        assertThat(claim(due, NINE)).isFalse();

        Schedule again = schedules.find(due.id()).orElseThrow();
        schedules.pause(due.id());
        assertThat(claim(again, NINE)).isFalse();
        assertThat(GivenSchedules.state(jdbi, due.id(), NINE)).isEqualTo("none");
    }

    @RepeatedTest(3)
    void of_eight_who_take_over_what_was_left_one_has_it() throws Exception {
        claim(due, NINE);
        OccurrenceClaim lost = taken(NINE);

        List<Boolean> takers =
                ConcurrentCalls.run(
                        AT_ONCE, i -> occurrences.takeOver(lost, NINE.plusSeconds(20 + i)));

        assertThat(takers).containsOnlyOnce(true);
    }

    @Test
    void what_is_claimed_is_open_after_a_silence_until_it_has_an_end() {
        claim(due, NINE);
        Duration silence = Duration.ofSeconds(15);

        assertThat(occurrences.open(NINE.plusSeconds(14), silence)).isEmpty();
        assertThat(occurrences.open(NINE.plusSeconds(15), silence)).containsExactly(taken(NINE));

        occurrences.started(taken(NINE), 42);
        assertThat(occurrences.open(NINE.plusSeconds(60), silence)).isEmpty();
        occurrences.ended(taken(NINE), OccurrenceClaim.State.FAILED, "too late to say so");
        assertThat(GivenSchedules.state(jdbi, due.id(), NINE)).isEqualTo("started");
    }

    @Test
    void a_long_reason_is_cut() {
        claim(due, NINE);

        occurrences.ended(taken(NINE), OccurrenceClaim.State.FAILED, "я".repeat(1000));

        assertThat(GivenSchedules.state(jdbi, due.id(), NINE)).isEqualTo("failed");
    }

    private boolean claim(Schedule seen, Instant now) {
        OccurrenceClaim claim = new OccurrenceClaim(seen.id(), NINE, now);
        return occurrences.claimPlanned(
                seen, claim, OccurrenceClaim.State.CLAIMED, Optional.of(TOMORROW));
    }

    private OccurrenceClaim taken(Instant at) {
        return new OccurrenceClaim(due.id(), at, at);
    }
}
