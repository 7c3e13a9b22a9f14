package planerka.web.live;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import planerka.background.DaemonThreads;

/**
 * Tells open pages what changes, by topic.
 *
 * <p>Publishing never waits: every stream has a queue of its own and a thread that empties it, and
 * a reader who falls behind is cut off; their browser comes back and begins with the first event
 * again. The path decides who may read a topic. Thread-safe.
 */
public final class SseHub implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private final Map<String, Set<SseStream>> topics = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ExecutorService writers =
            Executors.newCachedThreadPool(DaemonThreads.named("sse"));
    private final int most;
    private volatile boolean closed;

    /** At most so many streams at once, each of which costs a thread. */
    public SseHub(int most) {
        this.most = most;
    }

    /**
     * Sends the client what {@code first} says now and then what is published, until it goes. A
     * client beyond the limit is closed at once.
     */
    public void subscribe(SseClient client, SseFeed feed) {
        subscribe(client, feed.topic(), feed.first());
    }

    void subscribe(SseClient client, String topic, Supplier<Optional<SseEvent>> first) {
        if (open.incrementAndGet() > most || closed) {
            open.decrementAndGet();
            client.close();
            return;
        }
        SseStream stream = new SseStream(client, HEARTBEAT);
        client.keepAlive();
        client.onClose(stream::stop);
        join(topic, stream);
        writers.execute(() -> serve(topic, stream, first));
    }

    /** To all readers of the topic; those who cannot keep up lose the stream. */
    public void publish(String topic, SseEvent told) {
        for (SseStream stream : topics.getOrDefault(topic, Set.of())) {
            if (!stream.offer(told)) {
                leave(topic, stream);
            }
        }
    }

    /** How many streams are open. */
    public int open() {
        return open.get();
    }

    int readers(String topic) {
        return topics.getOrDefault(topic, Set.of()).size();
    }

    @Override
    public void close() {
        closed = true;
        topics.values().forEach(streams -> streams.forEach(SseStream::stop));
        writers.shutdown();
    }

    /** The first event is asked for after the reader joined, so that no change is missed. */
    private void serve(String topic, SseStream stream, Supplier<Optional<SseEvent>> first) {
        try {
            stream.run(first);
        } finally {
            leave(topic, stream);
            open.decrementAndGet();
        }
    }

    private void join(String topic, SseStream stream) {
        topics.compute(
                topic,
                (name, streams) -> {
                    Set<SseStream> all = streams == null ? ConcurrentHashMap.newKeySet() : streams;
                    all.add(stream);
                    return all;
                });
    }

    private void leave(String topic, SseStream stream) {
        topics.computeIfPresent(
                topic,
                (name, streams) -> {
                    streams.remove(stream);
                    return streams.isEmpty() ? null : streams;
                });
    }
}
