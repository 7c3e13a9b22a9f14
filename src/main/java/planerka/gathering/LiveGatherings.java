package planerka.gathering;

import io.javalin.http.sse.SseClient;
import java.util.Optional;
import java.util.function.Supplier;
import planerka.web.Json;
import planerka.web.SseEvent;
import planerka.web.SseHub;

/**
 * Tells those who watch a gathering that it changed: pages fetch the changed part themselves, in
 * their reader's language; programs get the whole gathering. Thread-safe.
 */
public final class LiveGatherings {
    private static final String CHANGE = "change";
    private static final String ALL = "gatherings";

    private final SseHub hub;
    private final Gatherings gatherings;

    public LiveGatherings(SseHub hub, Gatherings gatherings) {
        this.hub = hub;
        this.gatherings = gatherings;
    }

    /** To be called after every change. */
    public void changed(Gathering before, Gathering after) {
        hub.publish(pageTopic(after.id()), CHANGE, "");
        hub.publish(jsonTopic(after.id()), "gathering", Json.write(GatheringJson.of(after)));
        if (isNewsForLists(before, after)) {
            hub.publish(ALL, CHANGE, "");
        }
    }

    private static boolean isNewsForLists(Gathering before, Gathering after) {
        return !before.stage().equals(after.stage())
                || before.roll().inRoom() != after.roll().inRoom()
                || !before.isCalling() && after.isCalling();
    }

    /** As it lives, if it does. */
    Gathering latest(Gathering written) {
        return gatherings.find(written.id()).orElse(written);
    }

    /** A list of gatherings hears when one begins, is complete or ends. */
    public void followAll(SseClient client) {
        hub.subscribe(client, ALL, LiveGatherings::changed);
    }

    void followAsPage(SseClient client, long id) {
        hub.subscribe(client, pageTopic(id), LiveGatherings::changed);
    }

    void followAsJson(SseClient client, long id, Supplier<Gathering> now) {
        hub.subscribe(
                client,
                jsonTopic(id),
                () ->
                        Optional.of(
                                new SseEvent(
                                        "gathering", Json.write(GatheringJson.of(now.get())))));
    }

    /** Who comes, or comes back, may have missed something. */
    private static Optional<SseEvent> changed() {
        return Optional.of(new SseEvent(CHANGE, ""));
    }

    private static String pageTopic(long id) {
        return "gathering-page-" + id;
    }

    private static String jsonTopic(long id) {
        return "gathering-json-" + id;
    }
}
