package planerka.web.live;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's stream: a queue, and the loop that empties it into the connection. */
final class SseStream {
    private static final Logger LOG = LoggerFactory.getLogger(SseStream.class);
    static final int QUEUE = 64;
    private static final SseEvent END = new SseEvent("", "");

    private final BlockingQueue<SseEvent> queue = new ArrayBlockingQueue<>(QUEUE);
    private final SseClient client;
    private final Duration heartbeat;
    private volatile boolean stopped;

    SseStream(SseClient client, Duration heartbeat) {
        this.client = client;
        this.heartbeat = heartbeat;
    }

    /** False if the reader is too far behind; the stream is given up then. Never waits. */
    boolean offer(SseEvent event) {
        if (!stopped && queue.offer(event)) {
            return true;
        }
        stop();
        return false;
    }

    /** The loop ends as soon as it has written what it is writing. */
    void stop() {
        stopped = true;
        if (!queue.offer(END)) {
            queue.clear();
            queue.offer(END);
        }
    }

    /** Until the reader goes or is given up. */
    void run(Supplier<Optional<SseEvent>> first) {
        try {
            first.get().ifPresent(this::send);
            while (!stopped && !client.terminated()) {
                send(queue.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("a live page was cut off: {}", failure.toString());
        } finally {
            client.close();
        }
    }

    /** A comment now and then keeps proxies from closing, and shows which client has gone. */
    private void send(SseEvent event) {
        if (event == null) {
            client.sendComment("");
        } else if (event != END) {
            client.sendEvent(event.name(), event.data());
        }
    }
}
