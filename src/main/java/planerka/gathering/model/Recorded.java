package planerka.gathering.model;

import java.time.Instant;

/** Our recorder came or went; everybody hears that he is recorded from now on. */
public record Recorded(Instant at, long recording, boolean on) implements GatheringEvent {
    @Override
    public Step on(Gathering gathering) {
        if (recording != gathering.id()) {
            return Step.of(gathering);
        }
        Gathering after = gathering.with(gathering.stage().withRecording(on));
        return on ? Step.of(after, new Decision.Say(Prompt.RECORDED)) : Step.of(after);
    }
}
