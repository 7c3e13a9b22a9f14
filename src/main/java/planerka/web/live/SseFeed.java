package planerka.web.live;

import java.util.Optional;
import java.util.function.Supplier;

/** What a reader follows: a topic, and the first event when they come or come back. */
public record SseFeed(String topic, Supplier<Optional<SseEvent>> first) {}
