package planerka.pbx.ami;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.asteriskjava.manager.event.ManagerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;

/** From the library's words to ours. Keeps nothing of what it hears. Thread-safe. */
final class AmiEventMapper {
    private static final Logger LOG = LoggerFactory.getLogger(AmiEventMapper.class);

    private final Clock clock;
    private final Map<Class<?>, Function<ManagerEvent, Optional<PbxEvent>>> words = new HashMap<>();

    AmiEventMapper(Clock clock) {
        this.clock = clock;
        ChannelEvents.teach(this);
        ConfbridgeEvents.teach(this);
    }

    <E extends ManagerEvent> void learn(
            Class<E> type, BiFunction<E, Instant, Optional<PbxEvent>> meaning) {
        words.put(type, event -> meaning.apply(type.cast(event), clock.instant()));
    }

    /** Empty for what does not concern us, and for what makes no sense. */
    Optional<PbxEvent> translate(ManagerEvent event) {
        Function<ManagerEvent, Optional<PbxEvent>> meaning = words.get(event.getClass());
        if (meaning == null) {
            return Optional.empty();
        }
        try {
            return meaning.apply(event);
        } catch (RuntimeException senseless) {
            LOG.warn("Not understood: {}", event.getClass().getSimpleName(), senseless);
            return Optional.empty();
        }
    }

    /** The id of a channel; empty where the PBX said none, or one of a shape we never send back. */
    static Optional<ChannelId> channel(String uniqueId) {
        return ChannelId.isOne(uniqueId) ? Optional.of(new ChannelId(uniqueId)) : Optional.empty();
    }

    static String text(String said) {
        return said == null ? "" : said;
    }
}
