package planerka.gathering.model;

import java.time.Instant;

/** Our recorder came or left; everybody hears that they are recorded from now on. */
public record RecordingChanged(Instant at, long recording, boolean on) implements GatheringEvent {
    @Override
    public Transition on(Gathering gathering) {
        if (recording != gathering.id()) {
            return Transition.of(gathering);
        }
        Gathering after = gathering.with(gathering.stage().withRecording(on));
        return on ? Transition.of(after, new Decision.Say(Prompt.RECORDED)) : Transition.of(after);
    }
}
