package planerka.gathering.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.account.GroupScope;
import planerka.gathering.engine.Recordings;
import planerka.gathering.model.Gathering;
import planerka.gathering.view.EndedExtras;
import planerka.gathering.view.GatheringView;
import planerka.group.GroupDirectory;

/** What the page of a gathering and its changing part are drawn from. Thread-safe. */
public record GatheringModel(Recordings recordings, EndedExtras afterwards, GroupDirectory groups) {
    /**
     * @param group to which the page leads
     */
    Map<String, Object> of(Gathering gathering, Optional<Long> group, Instant now) {
        boolean over = gathering.stage().isEnded();
        Map<String, Object> model = new HashMap<>(over ? afterwards.of(gathering.id()) : Map.of());
        model.put("gathering", GatheringView.of(gathering));
        model.put("group", group.orElse(null));
        model.put("now", now);
        // One that runs is what the first page is about; one that is over is history.
        model.put("section", over ? "gatherings" : "today");
        boolean heard = recordings.find(gathering.id()).isPresent();
        model.put("recording", heard);
        model.put("silence", heard || !wasRecorded(gathering) ? "" : silence(gathering, now));
        return model;
    }

    /** One of its groups that is there yet and that the reader may see: its own, if it can be. */
    Optional<Long> group(Gathering gathering, GroupScope of) {
        long own = gathering.occasion().group();
        List<Long> others = gathering.roll().groups().stream().filter(id -> id != own).toList();
        return Stream.concat(Stream.of(own), others.stream().sorted())
                .filter(id -> groups.byId(id).isPresent())
                .filter(of::covers)
                .findFirst();
    }

    /**
     * That somebody recorded it by a button is not kept: only what was to be recorded is missed.
     */
    private static boolean wasRecorded(Gathering gathering) {
        return gathering.stage().isEnded()
                && gathering.stage().opened()
                && gathering.policy().conference().recorded();
    }

    /** Why there is nothing to hear: a word of the page's sentences. */
    private String silence(Gathering gathering, Instant now) {
        Duration kept = recordings.kept();
        boolean old =
                gathering.stage().endedAt().filter(at -> at.plus(kept).isBefore(now)).isPresent();
        return !kept.isZero() && old ? "forgotten" : "missing";
    }
}
