package planerka.gathering.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.PbxState;
import planerka.pbx.PbxState.LiveChannel;

/**
 * The channels and rooms of the PBX, after a time in which events were missed, or at a regular
 * look: the difference to what we believe is told as the missed events.
 *
 * @param afterSilence events were missed for sure. Otherwise the event that a call has ended may be
 *     on its way, and says more than the call's absence: a call is given up when it is missed twice
 */
public record StateSynced(Instant at, PbxState survey, boolean afterSilence)
        implements GatheringEvent {
    /** The PBX makes a call's channel within this time. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(3);

    @Override
    public Transition on(Gathering gathering) {
        Transition step = Transition.of(gathering);
        for (Function<Gathering, Transition> part :
                List.<Function<Gathering, Transition>>of(
                        this::leavers, this::joiners, this::calls, this::recorder)) {
            step = step.then(part.apply(step.gathering()));
        }
        return step;
    }

    private Transition leavers(Gathering gathering) {
        Set<ChannelId> here =
                occupants(gathering).stream()
                        .map(ConfbridgeMember::channel)
                        .collect(Collectors.toSet());
        Transition step = Transition.of(gathering);
        for (ChannelId seated : seated(gathering)) {
            if (!here.contains(seated)) {
                step = step.then(new RoomEvents.Left(at, seated).on(step.gathering()));
            }
        }
        return step;
    }

    private Transition joiners(Gathering gathering) {
        Set<ChannelId> known = seated(gathering);
        Transition step = Transition.of(gathering);
        for (ConfbridgeMember occupant : occupants(gathering)) {
            if (!known.contains(occupant.channel())) {
                step = step.then(new RoomEvents.Joined(at, occupant, true).on(step.gathering()));
            }
        }
        return step;
    }

    /** Those who were in when the recording began were told so then. */
    private Transition recorder(Gathering gathering) {
        boolean on = survey.records(gathering.id());
        return Transition.of(gathering.with(gathering.stage().withRecording(on)));
    }

    private Transition calls(Gathering gathering) {
        Map<ChannelId, LiveChannel> live =
                survey.channels().stream()
                        .collect(Collectors.toMap(LiveChannel::id, Function.identity()));
        Transition step = Transition.of(gathering);
        for (Participant participant : gathering.participants()) {
            for (Attempt attempt : participant.attempts()) {
                ChannelId id = gathering.channel(participant, attempt);
                step = step.then(call(step.gathering(), id, Optional.ofNullable(live.get(id))));
            }
        }
        return step;
    }

    private Transition call(Gathering gathering, ChannelId id, Optional<LiveChannel> channel) {
        Participant participant = gathering.caller(id).orElseThrow();
        Attempt attempt = gathering.attempt(id).orElseThrow();
        if (participant.sitsAt(id)) {
            return Transition.of(gathering);
        }
        if (!attempt.isOpen()) {
            // Ended while nobody could say so to the PBX.
            return channel.isPresent()
                    ? Transition.of(gathering, new Decision.Cancel(id))
                    : Transition.of(gathering);
        }
        if (participant.isInRoom() || !attempt.progress().sent()) {
            return Transition.of(gathering);
        }
        if (channel.isPresent()) {
            Attempt known = attempt.doubted(false);
            return Transition.of(
                    gathering.with(seen(gathering, participant.call(known), known, channel.get())));
        }
        if (!afterSilence && !attempt.progress().doubted()) {
            return Transition.of(gathering.with(participant.call(attempt.doubted(true))));
        }
        if (attempt.isSilentSince(at)) {
            // Lost on its way as far as anybody knows, unless the PBX has just been told; the same
            // key cannot ring a phone twice at once.
            return attempt.isSilentSince(at.minus(ON_ITS_WAY))
                    ? Transition.of(
                            gathering, new Decision.Dial(participant.id(), attempt.number()))
                    : Transition.of(gathering);
        }
        return NumberHunting.of(gathering, lost(participant, attempt), attempt, at);
    }

    /** A person who was in at the last look and is not now has left; the moment is not known. */
    private Participant lost(Participant participant, Attempt open) {
        if (participant.state() == ParticipantState.JOINED) {
            return participant
                    .callEnded(
                            open,
                            new Attempt.Ending(at, ParticipantState.LEFT, OptionalInt.empty()))
                    .left(at);
        }
        if (open.progress().said().isPresent()) {
            // How dialling ended was heard; only the end of the channel was not.
            ParticipantStatus outcome = HangupCauses.of(open, HangupCauses.NONE);
            return participant
                    .callEnded(open, new Attempt.Ending(at, outcome.state(), OptionalInt.empty()))
                    .status(outcome);
        }
        return CallEvents.giveUp(participant, open, at, Reason.LINK_LOST);
    }

    private Participant seen(
            Gathering gathering, Participant participant, Attempt open, LiveChannel channel) {
        if (channel.answered()) {
            return participant.answered(
                    open, at, gathering.policy().asksToConfirm(participant.who(), open.dialled()));
        }
        return channel.ringing() ? participant.rang(open, at) : participant;
    }

    private List<ConfbridgeMember> occupants(Gathering gathering) {
        return survey.rooms().getOrDefault(gathering.room(), List.of());
    }

    private static Set<ChannelId> seated(Gathering gathering) {
        Set<ChannelId> seats =
                gathering.roll().visitors().stream()
                        .map(v -> v.seat().channel())
                        .collect(Collectors.toSet());
        gathering
                .participants()
                .forEach(p -> p.presence().seat().ifPresent(s -> seats.add(s.channel())));
        return seats;
    }
}
