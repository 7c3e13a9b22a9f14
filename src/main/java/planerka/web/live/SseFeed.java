package planerka.web.live;

import java.util.Optional;
import java.util.function.Supplier;

/** What a reader follows: a topic, and what he is told first when he comes or comes back. */
public record SseFeed(String topic, Supplier<Optional<SseEvent>> first) {}
