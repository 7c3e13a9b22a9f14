package planerka.gathering.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.gathering.model.Attempt.Ending;
import planerka.group.Role;
import planerka.pbx.ChannelId;
import planerka.people.PhoneNumber;

/**
 * A person who is to come: their status, their calls so far, and their channel while they are in
 * the room.
 *
 * @param id counts from 1 within the gathering
 */
public record Participant(
        int id, Invitee who, ParticipantStatus status, Presence presence, List<Attempt> attempts) {

    /**
     * The room channel while in the room; the moments of the first ring, the last join and the last
     * leave; the talk time of all stays that have ended.
     */
    public record Presence(
            Optional<RoomChannel> seat,
            Optional<Instant> rangAt,
            Optional<Instant> joinedAt,
            Optional<Instant> leftAt,
            Duration talked) {
        static final Presence NONE =
                new Presence(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO);

        Presence rang(Instant at) {
            return new Presence(seat, rangAt.or(() -> Optional.of(at)), joinedAt, leftAt, talked);
        }

        Presence joined(RoomChannel taken, Instant at) {
            return new Presence(
                    Optional.of(taken), rangAt, Optional.of(at), Optional.empty(), talked);
        }

        /** The same stay, at this seat. */
        Presence in(RoomChannel changed) {
            return new Presence(Optional.of(changed), rangAt, joinedAt, leftAt, talked);
        }

        Presence left(Instant at) {
            Duration said = seat.map(s -> s.speech().ended(at).before()).orElse(Duration.ZERO);
            return new Presence(
                    Optional.empty(), rangAt, joinedAt, Optional.of(at), talked.plus(said));
        }
    }

    public Participant {
        attempts = List.copyOf(attempts);
    }

    public static Participant invited(int id, Invitee who, ParticipantStatus status) {
        return new Participant(id, who, status, Presence.NONE, List.of());
    }

    public ParticipantState state() {
        return status.state();
    }

    public boolean isInRoom() {
        return presence.seat().isPresent();
    }

    /**
     * The calls that are planned or under way; more than one only where all numbers ring at once.
     */
    public List<Attempt> openCalls() {
        return attempts.stream().filter(Attempt::isOpen).toList();
    }

    public boolean isBeingCalled() {
        return attempts.stream().anyMatch(Attempt::isOpen);
    }

    public Optional<Attempt> attempt(int number) {
        return number < 1 || number > attempts.size()
                ? Optional.empty()
                : Optional.of(attempts.get(number - 1));
    }

    public Optional<Attempt> lastCall() {
        return attempts.isEmpty()
                ? Optional.empty()
                : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** The last call to this number of the participant. */
    Optional<Attempt> lastCallTo(PhoneNumber number) {
        return attempts.stream()
                .filter(call -> call.dialled().equals(number))
                .reduce((earlier, later) -> later);
    }

    boolean needsCall() {
        return state() == ParticipantState.WAITING && !isBeingCalled() && !status.isHeldBack();
    }

    boolean sitsAt(ChannelId channel) {
        return presence.seat().filter(seat -> seat.channel().equals(channel)).isPresent();
    }

    /** When they are called again without anybody asking; empty if never. */
    public Optional<Instant> retryAt(GatheringPolicy policy) {
        if (!status.isWorthRetrying() || rounds() >= policy.attempts()) {
            return Optional.empty();
        }
        return attempts.stream()
                .flatMap(call -> call.progress().ending().stream())
                .map(Ending::at)
                .max(Instant::compareTo)
                .map(end -> end.plus(policy.pause()));
    }

    /** How often calling their numbers has begun. */
    public long rounds() {
        Optional<PhoneNumber> first = who.number();
        return attempts.stream().filter(call -> first.equals(Optional.of(call.dialled()))).count();
    }

    Participant toBeCalled() {
        return status(ParticipantStatus.of(ParticipantState.WAITING));
    }

    /** The next call is planned, at this number; the call id may be used once. */
    Participant called(Instant at, PhoneNumber number) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(Attempt.planned(attempts.size() + 1, number, at));
        return new Participant(
                id, who, ParticipantStatus.of(ParticipantState.WAITING), presence, more);
    }

    Participant rang(Attempt open, Instant at) {
        Participant heard = call(open.rang(at)).in(presence.rang(at));
        return heard.isInRoom() || heard.state() == ParticipantState.CONFIRMING
                ? heard
                : heard.status(ParticipantStatus.of(ParticipantState.RINGING));
    }

    Participant answered(Attempt open, Instant at, boolean asked) {
        Participant heard = call(open.answered(at));
        return heard.isInRoom() || !asked
                ? heard
                : heard.status(ParticipantStatus.of(ParticipantState.CONFIRMING));
    }

    Participant joined(RoomChannel seat, Instant at) {
        // After a restart they are found where they were: they have been there all the time.
        boolean stayed = state() == ParticipantState.JOINED && presence.leftAt().isEmpty();
        Presence now =
                stayed && presence.joinedAt().isPresent()
                        ? presence.in(seat)
                        : presence.joined(seat, at);
        return in(now).status(ParticipantStatus.of(ParticipantState.JOINED));
    }

    Participant left(Instant at) {
        Reason why = status.reason() == Reason.KICKED ? Reason.KICKED : Reason.NONE;
        return in(presence.left(at)).status(new ParticipantStatus(ParticipantState.LEFT, why));
    }

    Participant callEnded(Attempt open, Ending ending) {
        return call(open.ended(ending));
    }

    Participant status(ParticipantStatus now) {
        return new Participant(id, who, now, presence, attempts);
    }

    Participant as(Role role) {
        return new Participant(id, who.as(role), status, presence, attempts);
    }

    Participant in(Presence now) {
        return new Participant(id, who, status, now, attempts);
    }

    /** With this attempt changed. */
    Participant call(Attempt changed) {
        List<Attempt> calls = new ArrayList<>(attempts);
        calls.set(changed.number() - 1, changed);
        return new Participant(id, who, status, presence, calls);
    }
}
