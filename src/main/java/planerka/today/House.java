package planerka.today;

import java.time.Duration;
import java.util.Optional;
import planerka.web.Message;

/** How the service's parts stand at this moment. Answers from memory. Thread-safe. */
public interface House {
    /** What keeps the exchange away; empty while it is connected. */
    Optional<Message> pbxTrouble();

    /** The same in the exchange's own words, for an administrator. */
    Optional<Message> pbxDetail();

    boolean databaseAnswers();

    /** By how much the database's clock differs from ours; empty until it was asked. */
    Optional<Duration> clocksApart();
}
