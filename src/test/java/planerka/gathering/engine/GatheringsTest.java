package planerka.gathering.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.model.CallOutPlan;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringCommands;
import planerka.gathering.model.GatheringScenario;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.ParticipantStatus;
import planerka.gathering.model.Reason;
import planerka.gathering.model.StartResult;
import planerka.gathering.model.StartedBy;
import planerka.group.ConfirmPolicy;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;
import planerka.people.PhoneNumber;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** Runners, journal and dialler together, on a real database and a PBX that only remembers. */
@OnBothDatabases
class GatheringsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Optional<PhoneNumber> NOBODY = Optional.empty();

    private final Database database;
    private final StandInPbx pbx = new StandInPbx();
    private final List<GatheringEngine> open = new ArrayList<>();
    private volatile boolean away;

    GatheringsTest(DatabaseKind kind) {
        database = kind.empty();
    }

    @AfterEach
    void close() {
        open.forEach(GatheringEngine::close);
    }

    @Test
    void a_call_is_in_the_journal_before_it_goes_out() {
        List<Integer> written = Collections.synchronizedList(new ArrayList<>());
        pbx.onCall(call -> written.add(rows("call_attempt where call_id = '" + call.id() + "'")));

        begin(engine(pbx), summons(1, "300", "700", "701"));

        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 2);
        assertThat(written).containsExactly(1, 1);
    }

    @Test
    void of_twenty_who_ask_at_once_one_begins_and_the_others_join() throws Exception {
        Gatherings gatherings = engine(pbx).gatherings();
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        List<Future<StartResult>> answers =
                IntStream.range(0, 20)
                        .mapToObj(
                                i ->
                                        crowd.submit(
                                                () ->
                                                        gatherings.gather(
                                                                summons(1, "300", "700"),
                                                                StartedBy.DIALLED,
                                                                NOBODY)))
                        .toList();
        List<StartResult.State> states = new ArrayList<>();
        for (Future<StartResult> answer : answers) {
            states.add(answer.get().state());
        }
        crowd.shutdown();

        assertThat(Collections.frequency(states, StartResult.State.STARTED)).isEqualTo(1);
        assertThat(Collections.frequency(states, StartResult.State.JOINED)).isEqualTo(19);
        await().atMost(PATIENCE).until(() -> rows("gathering") == 1 && pbx.calls().size() == 1);
    }

    @Test
    void another_group_in_the_same_room_adds_its_people() {
        GatheringEngine engine = engine(pbx);
        begin(engine, summons(1, "300", "700"));

        StartResult second = begin(engine, summons(2, "300", "700", "701"));

        assertThat(second.state()).isEqualTo(StartResult.State.STARTED);
        await().atMost(PATIENCE).until(() -> pbx.dialled().equals(List.of("700", "701")));
        assertThat(rows("gathering")).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> rows("gathering_group") == 2);
    }

    @Test
    void of_two_nodes_one_gathers_and_the_other_calls_nobody() {
        StandInPbx others = new StandInPbx();
        GatheringEngine one = engine(pbx);
        GatheringEngine two = engine(others, "two", Clock.systemUTC());
        begin(one, summons(1, "300", "700"));
        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 1);

        begin(two, summons(1, "300", "700"));

        await().atMost(PATIENCE).until(() -> two.gatherings().live().isEmpty());
        assertThat(others.calls()).isEmpty();
        assertThat(rows("gathering")).isEqualTo(1);
    }

    /**
     * As after a crash: the first gathering is over when the same occurrence is asked for again.
     */
    @Test
    void for_one_occasion_one_gathering_at_most_is_begun() {
        CallOutPlan morning = summons(1, "300", "700").once(Optional.of("schedule-1 06:00"));
        GatheringEngine one = engine(pbx);
        long first = begin(one, morning).gathering();
        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 1);
        one.gatherings().ask(first, new GatheringCommands.End(Instant.now()));
        await().atMost(PATIENCE).until(() -> rows("gathering where ended_at is not null") == 1);
        StandInPbx others = new StandInPbx();
        GatheringEngine two = engine(others, "two", Clock.systemUTC());

        begin(two, morning);

        await().atMost(PATIENCE).until(() -> two.gatherings().live().isEmpty());
        assertThat(others.calls()).isEmpty();
        assertThat(rows("gathering")).isEqualTo(1);
        assertThat(new GatheringReader(database.jdbi()).ofOccasion("schedule-1 06:00"))
                .contains(first);
    }

    @Test
    void without_the_pbx_nobody_is_promised_anything() {
        pbx.connected(false);

        StartResult answer = begin(engine(pbx), summons(1, "300", "700"));

        assertThat(answer.state()).isEqualTo(StartResult.State.NOT_READY);
        assertThat(rows("gathering")).isZero();
    }

    @Test
    void while_the_database_is_away_calls_wait_and_go_out_when_it_is_back() {
        GatheringEngine engine = engine(pbx);
        away = true;

        StartResult answer = begin(engine, summons(1, "300", "700"));
        assertThat(answer.state()).isEqualTo(StartResult.State.STARTED);
        assertThat(pbx.calls()).isEmpty();
        away = false;

        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 1);
        assertThat(rows("call_attempt")).isEqualTo(1);
    }

    @Test
    void what_came_to_be_while_the_database_was_away_is_written_afterwards() {
        GatheringEngine engine = engine(pbx);
        begin(engine, summons(1, "300", "720"));
        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 1);
        away = true;
        pbx.say(new PbxEvent.CallRinging(Instant.now(), pbx.calls().get(0).id()));
        pbx.say(new PbxEvent.HungUp(Instant.now(), pbx.calls().get(0).id(), 17));
        await().atMost(PATIENCE).until(() -> state(engine).equals(ParticipantState.BUSY));

        away = false;

        await().atMost(PATIENCE).until(() -> rows("participant where state = 'busy'") == 1);
        assertThat(rows("call_attempt where outcome = 'busy' and cause = 17")).isEqualTo(1);
    }

    @Test
    void every_coming_and_going_is_written_down() {
        GatheringEngine engine = engine(pbx);
        long id = begin(engine, summons(1, "300", "700")).gathering();
        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 1);
        ChannelId first = pbx.calls().get(0).id();
        joins("o", "300");
        joins(first.text(), "");
        leaves(first.text());
        await().atMost(PATIENCE).until(() -> rows("stay where left_at is not null") == 1);

        engine.gatherings().ask(id, new GatheringCommands.RecallMissing(Instant.now(), NOBODY));
        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 2);
        joins(pbx.calls().get(1).id().text(), "");

        await().atMost(PATIENCE).until(() -> rows("stay") == 2);
        assertThat(rows("stay where left_at is null")).isEqualTo(1);
    }

    private void joins(String channel, String number) {
        pbx.say(joined(channel, number));
    }

    private static PbxEvent joined(String channel, String number) {
        return new PbxEvent.Joined(
                Instant.now(), "300", GatheringScenario.occupant(new ChannelId(channel), number));
    }

    private void leaves(String channel) {
        pbx.say(new PbxEvent.Left(Instant.now(), "300", new ChannelId(channel)));
    }

    @Test
    void the_archive_tells_what_was() {
        GatheringEngine engine = engine(pbx);
        StartResult answer = begin(engine, summons(1, "300", "720", "700"));
        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 2);
        pbx.say(new PbxEvent.HungUp(Instant.now(), pbx.calls().get(0).id(), 17));
        await().atMost(PATIENCE).until(() -> rows("participant where state = 'busy'") == 1);

        Gathering live = engine.gatherings().find(answer.gathering()).orElseThrow();
        Gathering read =
                new GatheringReader(database.jdbi()).find(answer.gathering()).orElseThrow();

        assertThat(read.occasion().room()).isEqualTo("300");
        assertThat(read.policy()).isEqualTo(live.policy());
        assertThat(read.roll().groups()).isEqualTo(live.roll().groups());
        assertThat(read.participants())
                .extracting(Participant::who)
                .isEqualTo(live.participants().stream().map(Participant::who).toList());
        assertThat(read.participants())
                .extracting(Participant::status)
                .isEqualTo(live.participants().stream().map(Participant::status).toList());
    }

    @Test
    void the_next_run_of_the_service_takes_up_what_was_left() {
        GatheringEngine first = engine(pbx);
        long id = begin(first, summons(1, "300", "700")).gathering();
        await().atMost(PATIENCE).until(() -> pbx.calls().size() == 1);
        pbx.say(new PbxEvent.CallRinging(Instant.now(), pbx.calls().get(0).id()));
        await().atMost(PATIENCE).until(() -> rows("call_attempt where rang_at is not null") == 1);
        first.close();

        StandInPbx after = new StandInPbx();
        GatheringEngine second = engine(after);

        await().atMost(PATIENCE)
                .until(
                        () ->
                                rows("participant where state = 'failed' and reason = 'link-lost'")
                                        == 1);
        assertThat(after.calls()).isEmpty();
        assertThat(second.gatherings().find(id)).isPresent();
    }

    @Test
    void a_node_that_starts_leaves_the_gatherings_of_a_living_one_alone() {
        GatheringEngine one = engine(pbx);
        long id = begin(one, summons(1, "300", "700")).gathering();
        await().atMost(PATIENCE).until(() -> rows("gathering where node = 'one'") == 1);

        GatheringEngine two = engine(new StandInPbx(), "two", Clock.systemUTC());

        assertThat(two.gatherings().find(id)).isEmpty();
        assertThat(one.gatherings().find(id)).isPresent();
    }

    @Test
    void what_a_dead_node_leaves_is_taken_up_by_another_and_the_dead_one_does_nothing_more() {
        GatheringEngine one = engine(pbx);
        long id = begin(one, summons(1, "300", "700")).gathering();
        await().atMost(PATIENCE).until(() -> rows("gathering where node = 'one'") == 1);

        // For the second node the first one has been silent for an hour.
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        GatheringEngine two = engine(new StandInPbx(), "two", later);

        await().atMost(PATIENCE).until(() -> two.gatherings().find(id).isPresent());
        assertThat(rows("gathering where node = 'two'")).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> one.gatherings().find(id).isEmpty());
        pbx.say(new PbxEvent.CallRinging(Instant.now(), pbx.calls().get(0).id()));
        assertThat(rows("call_attempt where rang_at is not null")).isZero();
    }

    @Test
    void the_next_run_knows_whom_to_wait_for_and_calls_the_others_once() {
        GatheringEngine first = engine(pbx);
        LeaderPolicy lead = LeaderPolicy.firstOrDeputy(new PhoneNumber("701"));
        long id = byTime(first, led(lead, 1, "300", "300", "701", "700")).gathering();
        await().atMost(PATIENCE).until(() -> rows("call_attempt") == 1);
        first.close();

        StandInPbx after = new StandInPbx();
        GatheringEngine second = engine(after);
        Gathering resumed = second.gatherings().find(id).orElseThrow();
        assertThat(resumed.occasion().lead()).isEqualTo(lead);
        assertThat(byTime(second, led(lead, 1, "300", "300", "701", "700")).state())
                .isEqualTo(StartResult.State.JOINED);
        ChannelId organiser = GatheringScenario.call(1, 1, id);
        after.say(new PbxEvent.HungUp(Instant.now(), organiser, 19));
        await().atMost(PATIENCE).until(() -> after.dialled().contains("701"));
        assertThat(second.gatherings().find(id).orElseThrow().participants().get(2).status())
                .isEqualTo(new ParticipantStatus(ParticipantState.WAITING, Reason.LEADER_FIRST));
        after.say(joined(GatheringScenario.call(2, 1, id).text(), ""));

        await().atMost(PATIENCE).until(() -> after.dialled().contains("700"));
        assertThat(rows("call_attempt")).isEqualTo(3);
    }

    @Test
    void without_the_organiser_the_next_run_calls_nobody_and_the_journal_says_why() {
        GatheringEngine first = engine(pbx);
        CallOutPlan plan = led(LeaderPolicy.FIRST_OR_NOBODY, 1, "300", "300", "700");
        long id = byTime(first, plan).gathering();
        await().atMost(PATIENCE).until(() -> rows("call_attempt") == 1);
        first.close();
        StandInPbx after = new StandInPbx();
        engine(after);

        after.say(new PbxEvent.HungUp(Instant.now(), GatheringScenario.call(1, 1, id), 19));

        await().atMost(PATIENCE).until(() -> rows("gathering where state = 'ended'") == 1);
        assertThat(rows("participant where state = 'skipped' and reason = 'no-organiser'"))
                .isEqualTo(1);
        assertThat(after.dialled()).doesNotContain("700");
        assertThat(new GatheringReader(database.jdbi()).find(id).orElseThrow().isGivenUp())
                .isTrue();
    }

    private static StartResult byTime(GatheringEngine engine, CallOutPlan plan) {
        return engine.gatherings().gather(plan, StartedBy.SCHEDULE, NOBODY);
    }

    private static ParticipantState state(GatheringEngine engine) {
        return engine.gatherings().live().get(0).participants().get(0).state();
    }

    private GatheringEngine engine(StandInPbx on) {
        return engine(on, "one", Clock.systemUTC());
    }

    private GatheringEngine engine(StandInPbx on, String node, Clock clock) {
        Jdbi jdbi =
                planerka.store.TestJdbi.over(
                        () -> {
                            if (away) {
                                throw new SQLException("away");
                            }
                            return database.pool().getConnection();
                        });
        GatheringEngine engine =
                new GatheringEngine(
                        jdbi,
                        on,
                        new GatheringEngine.Options(
                                new OriginateBuilder("Local/{number}@from-internal"),
                                PacingWindow.Limits.NONE,
                                new Recordings(Path.of("/var/spool"), Duration.ZERO),
                                node),
                        clock);
        open.add(engine);
        engine.start();
        await().atMost(PATIENCE).until(engine::isReady);
        return engine;
    }

    private static StartResult begin(GatheringEngine engine, CallOutPlan plan) {
        return engine.gatherings().gather(plan, StartedBy.DIALLED, NOBODY);
    }

    private static CallOutPlan summons(long group, String organiser, String... numbers) {
        return led(LeaderPolicy.FIRST_THEN_ALL, group, organiser, numbers);
    }

    private static CallOutPlan led(
            LeaderPolicy lead, long group, String organiser, String... numbers) {
        List<Participant> people = new ArrayList<>();
        for (String number : numbers) {
            people.add(GatheringScenario.waiting(people.size() + 1, number));
        }
        return new CallOutPlan(
                group,
                "Group " + group,
                new PhoneNumber(organiser),
                lead,
                GatheringScenario.policy(ConfirmPolicy.NEVER, 1),
                people,
                Optional.empty());
    }

    private int rows(String table) {
        return database.jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery("select count(*) from " + table)
                                        .mapTo(Integer.class)
                                        .one());
    }
}
