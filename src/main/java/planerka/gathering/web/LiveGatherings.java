package planerka.gathering.web;

import java.util.Optional;
import java.util.function.Supplier;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.model.Gathering;
import planerka.gathering.view.GatheringJson;
import planerka.web.Json;
import planerka.web.live.SseEvent;
import planerka.web.live.SseFeed;
import planerka.web.live.SseHub;

/**
 * Tells viewers of a gathering that it changed: pages fetch the changed part themselves, in their
 * reader's language; programs get the whole gathering. Thread-safe.
 */
public final class LiveGatherings {

    /** A browser passes over an event without data. */
    private static final SseEvent LOOK = new SseEvent("change", "now");

    /** A page that has shown the end gives its stream back. */
    private static final SseEvent OVER = new SseEvent("over", "now");

    private static final String ALL = "gatherings";

    private final SseHub hub;
    private final Gatherings gatherings;

    public LiveGatherings(SseHub hub, Gatherings gatherings) {
        this.hub = hub;
        this.gatherings = gatherings;
    }

    /** Has viewers of all gatherings look again: something else there may be new. */
    public static void lookAgain(SseHub hub) {
        hub.publish(ALL, LOOK);
    }

    /** To be called after every change. */
    public void changed(Gathering before, Gathering after) {
        hub.publish(pageTopic(after.id()), LOOK);
        hub.publish(jsonTopic(after.id()), told(after));
        if (after.stage().isEnded()) {
            hub.publish(pageTopic(after.id()), OVER);
        }
        if (isNewsForLists(before, after)) {
            hub.publish(ALL, LOOK);
        }
    }

    private static boolean isNewsForLists(Gathering before, Gathering after) {
        return !before.stage().equals(after.stage())
                || before.roll().inRoom() != after.roll().inRoom()
                || !before.isCalling() && after.isCalling();
    }

    /** The running gathering, if it runs here. */
    Gathering latest(Gathering written) {
        return gatherings.find(written.id()).orElse(written);
    }

    /**
     * A list of gatherings is told when one begins, is complete or ends, and when people come and
     * leave. All viewers get the same event; the page that they then fetch decides which gatherings
     * they see.
     */
    public static SseFeed all() {
        return new SseFeed(ALL, () -> Optional.of(LOOK));
    }

    static SseFeed page(long id) {
        return new SseFeed(pageTopic(id), () -> Optional.of(LOOK));
    }

    static SseFeed json(long id, Supplier<Gathering> now) {
        return new SseFeed(jsonTopic(id), () -> Optional.of(told(now.get())));
    }

    private static SseEvent told(Gathering gathering) {
        return new SseEvent("gathering", Json.write(GatheringJson.of(gathering)));
    }

    private static String pageTopic(long id) {
        return "gathering-page-" + id;
    }

    private static String jsonTopic(long id) {
        return "gathering-json-" + id;
    }
}
