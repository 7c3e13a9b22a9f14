package planerka.pbx.ami;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;

/** Remembers what a PBX said, and waits for what it should say. */
final class EventTrace implements Consumer<PbxEvent> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final List<PbxEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(PbxEvent event) {
        events.add(event);
    }

    List<PbxEvent> all() {
        return List.copyOf(events);
    }

    /** All of that kind. */
    <E extends PbxEvent> List<E> all(Class<E> kind) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(Collectors.toList());
    }

    /** Waits for the first of the kind that fits. */
    <E extends PbxEvent> E await(Class<E> kind, Predicate<E> fits) {
        return awaitMany(kind, fits, 1).get(0);
    }

    <E extends PbxEvent> E await(Class<E> kind) {
        return await(kind, event -> true);
    }

    <E extends PbxEvent> List<E> awaitMany(Class<E> kind, Predicate<E> fits, int count) {
        return org.awaitility.Awaitility.await()
                .alias(kind.getSimpleName())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> all(kind).stream().filter(fits).collect(Collectors.toList()),
                        found -> found.size() >= count);
    }

    /** The kinds of events in order, those of a call only. */
    List<String> story(ChannelId call) {
        return events.stream()
                .filter(
                        event ->
                                event.toString().contains("=" + call + ",")
                                        || event.toString().contains("=" + call + "]"))
                .map(event -> event.getClass().getSimpleName())
                .collect(Collectors.toList());
    }

    /** What a real Asterisk said. */
    static String recorded(String name) {
        try (InputStream in = EventTrace.class.getResourceAsStream(name + ".ami")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
