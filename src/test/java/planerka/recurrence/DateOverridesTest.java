package planerka.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planerka.people.PhoneNumber;

/** Single days on which something is different. */
class DateOverridesTest {
    private static final Instant BEFORE = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
    private static final Optional<LocalTime> ALL = Optional.empty();
    private static final Recurrence TWICE =
            Recurrences.of("days 1", "09:00,15:00", "Europe/Moscow");

    @Test
    void one_run_of_a_day_can_be_skipped_or_all() {
        DateOverride morning = DateOverride.skip(TUESDAY, Optional.of(LocalTime.of(9, 0)));

        assertThat(slots(with(morning)))
                .containsExactly("2026-11-23T09:00", "2026-11-23T15:00", "2026-11-24T15:00");
        assertThat(slots(with(DateOverride.skip(TUESDAY, ALL))))
                .containsExactly("2026-11-23T09:00", "2026-11-23T15:00", "2026-11-25T09:00");
    }

    @Test
    void other_times_of_a_day_take_their_exceptions_along() {
        DateOverride skipped = DateOverride.skip(TUESDAY, Optional.of(LocalTime.of(15, 0)));
        DateOverride moved =
                DateOverride.move(
                        TUESDAY,
                        Optional.of(LocalTime.of(9, 0)),
                        LocalDateTime.parse("2026-11-24T10:00"));
        Recurrence before = TWICE.with(DateOverrides.of(List.of(skipped, moved)));

        assertThat(following(before, "09:15,16:00"))
                .containsExactly("move 09:15 2026-11-24T10:00", "skip 16:00 ");
        assertThat(following(before, "10:00,16:00"))
                .as("it comes by the rule where it was moved to")
                .containsExactly("skip 16:00 ");
        assertThat(following(before, "09:15"))
                .as("nobody can tell which run is meant")
                .containsExactly("move 09:00 2026-11-24T10:00", "skip 15:00 ");
    }

    @Test
    void an_exception_without_a_run_is_known_to_be_idle() {
        DateOverride noon = DateOverride.skip(TUESDAY, Optional.of(LocalTime.NOON));
        LocalDateTime extra = TUESDAY.atTime(LocalTime.NOON);

        assertThat(with(noon).isIdle(noon)).isTrue();
        assertThat(with(noon).isIdle(DateOverride.skip(TUESDAY, ALL))).isFalse();
        assertThat(with(DateOverride.extra(extra)).isIdle(noon)).isFalse();
    }

    /** What becomes of the exceptions when the times do. */
    private static List<String> following(Recurrence before, String times) {
        Recurrence after = Recurrences.of("days 1", times, "Europe/Moscow");
        return before.deviations().following(before, after).all().stream()
                .map(
                        one ->
                                one.kind().word()
                                        + " "
                                        + one.time().orElseThrow()
                                        + " "
                                        + one.to().map(LocalDateTime::toString).orElse(""))
                .toList();
    }

    @Test
    void a_moved_run_comes_where_it_was_moved_to_and_nowhere_else() {
        LocalDateTime noon = LocalDateTime.parse("2026-11-23T12:00");
        Recurrence moved = with(DateOverride.move(TUESDAY, Optional.of(LocalTime.of(9, 0)), noon));

        List<Occurrence> found = moved.list(BEFORE, 4);

        assertThat(found)
                .extracting(one -> one.local().toLocalDateTime().toString())
                .containsExactly(
                        "2026-11-23T09:00",
                        "2026-11-23T12:00",
                        "2026-11-23T15:00",
                        "2026-11-24T15:00");
        assertThat(found.get(1).slot()).isEqualTo("2026-11-24T09:00");
        assertThat(kinds(found.get(1).notes())).containsExactly(OccurrenceNote.Kind.MOVED);
        assertThat(kinds(found.get(3).omitted())).containsExactly(OccurrenceNote.Kind.MOVED_AWAY);
        assertThat(found.get(3).omitted().get(0).text()).isEqualTo("2026-11-23T12:00");
    }

    @Test
    void a_run_that_is_moved_onto_another_one_comes_once() {
        LocalDateTime nine = LocalDateTime.parse("2026-11-25T09:00");
        Recurrence moved = with(DateOverride.move(TUESDAY, Optional.of(LocalTime.of(15, 0)), nine));

        assertThat(moved.list(BEFORE, 5))
                .extracting(one -> one.local().toLocalDateTime().toString())
                .endsWith("2026-11-24T09:00", "2026-11-25T09:00", "2026-11-25T15:00");
    }

    @Test
    void an_extra_run_comes_though_the_rule_is_over() {
        Recurrence once =
                Recurrences.of(
                        "once", "09:00", "Europe/Moscow", Recurrences.span("2026-11-23", null, 0));
        Recurrence extra =
                once.with(
                        once.deviations()
                                .with(DateOverride.extra(LocalDateTime.parse("2026-12-01T17:30"))));

        assertThat(slots(extra)).containsExactly("2026-11-23T09:00", "2026-12-01T17:30");
    }

    @Test
    void another_organiser_leads_one_run_or_a_whole_day() {
        PhoneNumber other = new PhoneNumber("301");
        Recurrence led = with(DateOverride.organiser(TUESDAY, ALL, other));

        assertThat(led.list(BEFORE, 5))
                .extracting(one -> one.organiser().map(PhoneNumber::digits).orElse("usual"))
                .containsExactly("usual", "usual", "301", "301", "usual");
    }

    @Test
    void what_is_said_later_of_one_run_replaces_what_was_said_before() {
        Optional<LocalTime> nine = Optional.of(LocalTime.of(9, 0));
        DateOverride moved = DateOverride.move(TUESDAY, nine, TUESDAY.atTime(10, 0));
        DateOverride led = DateOverride.organiser(TUESDAY, nine, new PhoneNumber("301"));

        DateOverrides all =
                DateOverrides.of(List.of(DateOverride.skip(TUESDAY, nine), led)).with(moved);

        assertThat(all.all()).containsExactlyInAnyOrder(moved, led);
        assertThat(all.without(moved).all()).containsExactly(led);
    }

    @Test
    void a_thousand_exceptions_are_no_burden() {
        Recurrence when = Recurrences.daily("09:00", "Europe/Moscow");
        for (int i = 0; i < 1000; i++) {
            LocalDate day = LocalDate.parse("2026-11-23").plusDays(i);
            when = when.with(when.deviations().with(DateOverride.skip(day, ALL)));
        }

        assertThat(when.next(BEFORE).orElseThrow().day())
                .isEqualTo(LocalDate.parse("2026-11-23").plusDays(1000));
    }

    private static Recurrence with(DateOverride one) {
        return TWICE.with(TWICE.deviations().with(one));
    }

    private static List<String> slots(Recurrence when) {
        return when.list(BEFORE, 3).stream().map(one -> one.slot().toString()).toList();
    }

    private static List<OccurrenceNote.Kind> kinds(List<OccurrenceNote> notes) {
        return notes.stream().map(OccurrenceNote::kind).toList();
    }
}
