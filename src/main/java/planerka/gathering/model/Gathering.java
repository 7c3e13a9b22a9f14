package planerka.gathering.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import planerka.group.Role;
import planerka.pbx.ChannelId;

/**
 * People being collected into one room: a pure state machine.
 *
 * <p>Events go in, a changed gathering and {@link Decision}s come out. Nothing here looks at a
 * clock, waits, or talks to anything: the moment is in the event, what is to be done is in the
 * decisions. Immutable.
 */
public record Gathering(
        long id, Occasion occasion, GatheringPolicy policy, GatheringState stage, Roster roll) {

    public static Gathering begun(
            long id, Occasion occasion, GatheringPolicy policy, List<Participant> participants) {
        return LeaderFirstRule.begun(
                new Gathering(
                        id,
                        occasion,
                        policy,
                        EndTime.begun(GatheringState.BEGUN, policy, occasion.startedAt()),
                        new Roster(Set.of(occasion.group()), participants, List.of())));
    }

    /**
     * What the event makes of the gathering, and what is to be done about it. An ended one stays as
     * it is.
     */
    public Transition on(GatheringEvent event) {
        if (stage.isEnded()) {
            return Transition.of(this);
        }
        Transition step = event.on(this);
        return step.then(GatheringRules.of(step.gathering(), event.at()));
    }

    public String room() {
        return occasion.room();
    }

    public List<Participant> participants() {
        return roll.participants();
    }

    /** The participant whose call this is, if it is one of this gathering's. */
    Optional<Participant> caller(ChannelId channel) {
        return CallId.of(channel)
                .filter(key -> key.gathering() == id)
                .flatMap(key -> roll.find(key.participant()));
    }

    /** The attempt that this channel is. */
    Optional<Attempt> attempt(ChannelId channel) {
        return CallId.of(channel)
                .flatMap(key -> caller(channel).flatMap(p -> p.attempt(key.attempt())));
    }

    /** The same, if that call has not ended. */
    Optional<Attempt> openCall(ChannelId channel) {
        return attempt(channel).filter(Attempt::isOpen);
    }

    public ChannelId channel(Participant participant, Attempt call) {
        return new CallId(id, participant.id(), call.number()).channel();
    }

    public Gathering with(Participant changed) {
        return with(roll.with(changed));
    }

    public Gathering with(Roster changed) {
        return new Gathering(id, occasion, policy, stage, changed);
    }

    public Gathering with(GatheringState changed) {
        return new Gathering(id, occasion, policy, changed, roll);
    }

    /** Whether anybody has been called so far. */
    public boolean isCalling() {
        return participants().stream().anyMatch(p -> !p.attempts().isEmpty());
    }

    /** Whether this is called at the room's own number. */
    boolean isOrganiser(Participant participant) {
        return participant.who().has(occasion.organiser());
    }

    /** Nobody came to lead, so the others were not called. */
    public boolean isGivenUp() {
        return participants().stream().anyMatch(p -> p.status().reason() == Reason.NO_ORGANISER);
    }

    /**
     * Whether the organiser started the gathering by phone and entered the room without being
     * called.
     */
    boolean organiserDialledIn() {
        return occasion.by() == StartedBy.DIALLED && stage.opened();
    }

    /** Whether the organiser or another leader is in the room. */
    boolean isLed() {
        return organiserIsInRoom()
                || participants().stream()
                        .anyMatch(p -> p.isInRoom() && p.who().role() == Role.LEADER);
    }

    public boolean organiserIsInRoom() {
        String number = occasion.organiser().digits();
        return roll.visitors().stream().anyMatch(v -> v.number().equals(number))
                || roll.participants().stream()
                        .anyMatch(p -> p.isInRoom() && p.who().isCalledAt(number));
    }
}
