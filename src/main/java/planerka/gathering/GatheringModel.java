package planerka.gathering;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the page of a gathering and its changing part are drawn from. Thread-safe. */
public record GatheringModel(Recordings recordings, Afterwards afterwards) {
    Map<String, Object> of(Gathering gathering, Instant now) {
        boolean over = gathering.stage().isEnded();
        Map<String, Object> model = new HashMap<>(over ? afterwards.of(gathering.id()) : Map.of());
        model.put("gathering", GatheringCard.of(gathering));
        model.put("now", now);
        // One that runs is what the first page is about; one that is over is history.
        model.put("section", over ? "gatherings" : "today");
        model.put("recording", recordings.find(gathering.id()).isPresent());
        return model;
    }
}
