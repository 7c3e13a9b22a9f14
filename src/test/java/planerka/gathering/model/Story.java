package planerka.gathering.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.group.Admission;
import planerka.group.Closing;
import planerka.group.Conference;
import planerka.group.Confirm;
import planerka.group.Reach;
import planerka.group.Role;
import planerka.pbx.ChannelId;
import planerka.pbx.DialStatus;
import planerka.pbx.Occupant;
import planerka.people.PhoneNumber;

/**
 * A gathering of room 300 that is told what happens, and remembers what it decided. Its
 * participants are numbered from 1 in the order of their numbers; a moment passes with every event.
 */
public final class Story {
    static final long ID = 42;
    public static final Instant NINE = Instant.parse("2026-11-23T06:00:00Z");

    private final List<Decision> decided = new ArrayList<>();
    private Gathering now;
    private Instant clock = NINE;

    private Story(Gathering begun) {
        now = begun;
        on(new Asked.TimePassed(clock));
    }

    public static Story dialled(String... numbers) {
        return begun(StartedBy.DIALLED, policy(Confirm.NEVER, 1), numbers);
    }

    public static Story begun(StartedBy by, Policy policy, String... numbers) {
        return new Story(gathering(by, policy, numbers));
    }

    /** By schedule; the organiser is the one whose number is 300. */
    public static Story led(Lead lead, Policy policy, String... numbers) {
        return new Story(gathering(StartedBy.SCHEDULE, lead, policy, numbers));
    }

    /** As it was made, with nothing told yet. */
    static Story of(Gathering begun) {
        return new Story(begun);
    }

    /** Before anything has happened. */
    public static Gathering gathering(StartedBy by, Policy policy, String... numbers) {
        return gathering(by, Lead.FIRST_THEN_ALL, policy, numbers);
    }

    public static Gathering gathering(StartedBy by, Lead lead, Policy policy, String... numbers) {
        List<Participant> people = new ArrayList<>();
        for (String number : numbers) {
            people.add(waiting(people.size() + 1, number));
        }
        return gathering(by, lead, policy, people);
    }

    static Gathering gathering(StartedBy by, Lead lead, Policy policy, List<Participant> people) {
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
        return Participant.invited(id, who, Standing.of(ParticipantState.WAITING));
    }

    public static Policy policy(Confirm confirm, int attempts) {
        return policy(confirm, attempts, Closing.USUAL);
    }

    public static Policy policy(Confirm confirm, int attempts, Closing closing) {
        return new Policy(
                "PLANERKA",
                Duration.ofSeconds(15),
                confirm,
                attempts,
                Duration.ofSeconds(30),
                Reach.USUAL,
                new Conference(closing, Admission.USUAL, false, 0));
    }

    /** The organiser is to be told if fewer come. */
    public static Policy wanting(int quorum) {
        Policy usual = policy(Confirm.NEVER, 1);
        return new Policy(
                usual.callerName(),
                usual.ring(),
                usual.confirm(),
                usual.attempts(),
                usual.pause(),
                usual.reach(),
                new Conference(Closing.USUAL, Admission.USUAL, false, quorum));
    }

    /** Everybody is taken out. */
    public Story ends() {
        return on(new Asked.End(tick()));
    }

    static Policy reaching(Reach reach) {
        Policy usual = policy(Confirm.NEVER, 1);
        return new Policy(
                usual.callerName(),
                usual.ring(),
                usual.confirm(),
                usual.attempts(),
                usual.pause(),
                reach,
                usual.conference());
    }

    public Story on(GatheringEvent event) {
        Step step = now.on(event);
        now = step.gathering();
        decided.addAll(step.decisions());
        return this;
    }

    Instant tick() {
        clock = clock.plusMillis(100);
        return clock;
    }

    Story pass(Duration time) {
        clock = clock.plus(time);
        return on(new Asked.TimePassed(clock));
    }

    public static ChannelId call(int participant, int attempt) {
        return call(participant, attempt, ID);
    }

    public static ChannelId call(int participant, int attempt, long gathering) {
        return new CallKey(gathering, participant, attempt).channel();
    }

    public Story sent(int participant, int attempt) {
        return on(new Called.Sent(tick(), call(participant, attempt)));
    }

    Story rings(int participant, int attempt) {
        sent(participant, attempt);
        return on(new Called.Rang(tick(), call(participant, attempt)));
    }

    Story picksUp(int participant, int attempt) {
        rings(participant, attempt);
        return on(new Called.PickedUp(tick(), call(participant, attempt)));
    }

    public Story joins(int participant, int attempt) {
        picksUp(participant, attempt);
        return on(new InRoom.Joined(tick(), occupant(call(participant, attempt), "")));
    }

    public Story leaves(ChannelId channel) {
        on(new InRoom.Left(tick(), channel));
        return on(new Called.HungUp(tick(), channel, 16));
    }

    public Story busy(int participant, int attempt) {
        rings(participant, attempt);
        on(new Called.DialEnded(tick(), call(participant, attempt), DialStatus.BUSY));
        return on(new Called.HungUp(tick(), call(participant, attempt), 17));
    }

    public Story neverPicksUp(int participant, int attempt) {
        rings(participant, attempt);
        return on(new Called.HungUp(tick(), call(participant, attempt), 19));
    }

    Story declines(int participant, int attempt) {
        rings(participant, attempt);
        return on(new Called.HungUp(tick(), call(participant, attempt), 21));
    }

    /** Somebody goes in on a call of his own. */
    public Story walksIn(String channel, String number) {
        return on(new InRoom.Joined(tick(), occupant(new ChannelId(channel), number)));
    }

    public static Occupant occupant(ChannelId channel, String number) {
        return new Occupant(channel, name(channel), number, "", false, false);
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
        Standing standing = participant(id).standing();
        return (standing.state().word() + " " + standing.reason().word()).strip();
    }

    /** What was decided since it was last asked for, timers left out. */
    List<Decision> decisions() {
        List<Decision> found =
                decided.stream().filter(one -> !(one instanceof Decision.WakeAt)).toList();
        decided.clear();
        return found;
    }
}
