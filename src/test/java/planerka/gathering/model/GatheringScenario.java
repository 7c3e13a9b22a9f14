package planerka.gathering.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.group.ConfirmPolicy;
import planerka.group.EndPolicy;
import planerka.group.EntryPolicy;
import planerka.group.RingStrategy;
import planerka.group.Role;
import planerka.group.RoomPolicy;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.DialStatus;
import planerka.people.PhoneNumber;

/**
 * A gathering of room 300 that is told what happens, and remembers what it decided. Its
 * participants are numbered from 1 in the order of their numbers; a moment passes with every event.
 */
public final class GatheringScenario {
    static final long ID = 42;
    public static final Instant NINE = Instant.parse("2026-11-23T06:00:00Z");

    private final List<Decision> decided = new ArrayList<>();
    private Gathering now;
    private Instant clock = NINE;

    private GatheringScenario(Gathering begun) {
        now = begun;
        on(new GatheringCommands.TimePassed(clock));
    }

    public static GatheringScenario dialled(String... numbers) {
        return begun(StartedBy.DIALLED, policy(ConfirmPolicy.NEVER, 1), numbers);
    }

    public static GatheringScenario begun(StartedBy by, GatheringPolicy policy, String... numbers) {
        return new GatheringScenario(gathering(by, policy, numbers));
    }

    /** By schedule; the organiser is the one whose number is 300. */
    public static GatheringScenario led(
            LeaderPolicy lead, GatheringPolicy policy, String... numbers) {
        return new GatheringScenario(gathering(StartedBy.SCHEDULE, lead, policy, numbers));
    }

    /** As it was made, with nothing told yet. */
    static GatheringScenario of(Gathering begun) {
        return new GatheringScenario(begun);
    }

    /** Before anything has happened. */
    public static Gathering gathering(StartedBy by, GatheringPolicy policy, String... numbers) {
        return gathering(by, LeaderPolicy.FIRST_THEN_ALL, policy, numbers);
    }

    public static Gathering gathering(
            StartedBy by, LeaderPolicy lead, GatheringPolicy policy, String... numbers) {
        List<Participant> people = new ArrayList<>();
        for (String number : numbers) {
            people.add(waiting(people.size() + 1, number));
        }
        return gathering(by, lead, policy, people);
    }

    static Gathering gathering(
            StartedBy by, LeaderPolicy lead, GatheringPolicy policy, List<Participant> people) {
        Occasion occasion = new Occasion(1, "Sales", new PhoneNumber("300"), by, lead, NINE);
        return Gathering.begun(ID, occasion, policy, people);
    }

    /** Several numbers of one participant are parted by a slash. */
    public static Participant waiting(int id, String numbers) {
        Invitee who =
                new Invitee(
                        Optional.of((long) id),
                        "N" + numbers,
                        Stream.of(numbers.split("/")).map(PhoneNumber::new).toList(),
                        Role.SPEAK,
                        Optional.empty());
        return Participant.invited(id, who, ParticipantStatus.of(ParticipantState.WAITING));
    }

    public static GatheringPolicy policy(ConfirmPolicy confirm, int attempts) {
        return policy(confirm, attempts, EndPolicy.USUAL);
    }

    public static GatheringPolicy policy(ConfirmPolicy confirm, int attempts, EndPolicy closing) {
        return new GatheringPolicy(
                "PLANERKA",
                Duration.ofSeconds(15),
                confirm,
                attempts,
                Duration.ofSeconds(30),
                RingStrategy.USUAL,
                new RoomPolicy(closing, EntryPolicy.USUAL, false, 0));
    }

    /** The organiser is to be told if fewer come. */
    public static GatheringPolicy wanting(int quorum) {
        GatheringPolicy usual = policy(ConfirmPolicy.NEVER, 1);
        return new GatheringPolicy(
                usual.callerName(),
                usual.ring(),
                usual.confirm(),
                usual.attempts(),
                usual.pause(),
                usual.reach(),
                new RoomPolicy(EndPolicy.USUAL, EntryPolicy.USUAL, false, quorum));
    }

    /** Everybody is taken out. */
    public GatheringScenario ends() {
        return on(new GatheringCommands.End(tick()));
    }

    static GatheringPolicy reaching(RingStrategy reach) {
        GatheringPolicy usual = policy(ConfirmPolicy.NEVER, 1);
        return new GatheringPolicy(
                usual.callerName(),
                usual.ring(),
                usual.confirm(),
                usual.attempts(),
                usual.pause(),
                reach,
                usual.conference());
    }

    public GatheringScenario on(GatheringEvent event) {
        Transition step = now.on(event);
        now = step.gathering();
        decided.addAll(step.decisions());
        return this;
    }

    Instant tick() {
        clock = clock.plusMillis(100);
        return clock;
    }

    GatheringScenario pass(Duration time) {
        clock = clock.plus(time);
        return on(new GatheringCommands.TimePassed(clock));
    }

    public static ChannelId call(int participant, int attempt) {
        return call(participant, attempt, ID);
    }

    public static ChannelId call(int participant, int attempt, long gathering) {
        return new CallId(gathering, participant, attempt).channel();
    }

    public GatheringScenario sent(int participant, int attempt) {
        return on(new CallEvents.Sent(tick(), call(participant, attempt)));
    }

    GatheringScenario rings(int participant, int attempt) {
        sent(participant, attempt);
        return on(new CallEvents.Rang(tick(), call(participant, attempt)));
    }

    GatheringScenario picksUp(int participant, int attempt) {
        rings(participant, attempt);
        return on(new CallEvents.PickedUp(tick(), call(participant, attempt)));
    }

    public GatheringScenario joins(int participant, int attempt) {
        picksUp(participant, attempt);
        return on(new RoomEvents.Joined(tick(), occupant(call(participant, attempt), "")));
    }

    public GatheringScenario leaves(ChannelId channel) {
        on(new RoomEvents.Left(tick(), channel));
        return on(new CallEvents.HungUp(tick(), channel, 16));
    }

    public GatheringScenario busy(int participant, int attempt) {
        rings(participant, attempt);
        on(new CallEvents.DialEnded(tick(), call(participant, attempt), DialStatus.BUSY));
        return on(new CallEvents.HungUp(tick(), call(participant, attempt), 17));
    }

    public GatheringScenario neverPicksUp(int participant, int attempt) {
        rings(participant, attempt);
        return on(new CallEvents.HungUp(tick(), call(participant, attempt), 19));
    }

    GatheringScenario declines(int participant, int attempt) {
        rings(participant, attempt);
        return on(new CallEvents.HungUp(tick(), call(participant, attempt), 21));
    }

    /** Somebody goes in on a call of his own. */
    public GatheringScenario walksIn(String channel, String number) {
        return on(new RoomEvents.Joined(tick(), occupant(new ChannelId(channel), number)));
    }

    public static ConfbridgeMember occupant(ChannelId channel, String number) {
        return new ConfbridgeMember(channel, name(channel), number, "", false, false);
    }

    /** What commands to the room call the channel. */
    static String name(ChannelId channel) {
        return "PJSIP/" + channel.text();
    }

    public Gathering now() {
        return now;
    }

    Participant participant(int id) {
        return now.roll().find(id).orElseThrow();
    }

    /** State and reason, such as {@code unreachable not-registered}. */
    public String stands(int id) {
        ParticipantStatus status = participant(id).status();
        return (status.state().word() + " " + status.reason().word()).strip();
    }

    /** What was decided since it was last asked for, timers left out. */
    List<Decision> decisions() {
        List<Decision> found =
                decided.stream().filter(one -> !(one instanceof Decision.WakeAt)).toList();
        decided.clear();
        return found;
    }
}
