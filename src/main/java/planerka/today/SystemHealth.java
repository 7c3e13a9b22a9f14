package planerka.today;

import java.time.Duration;
import java.util.Optional;
import planerka.web.Alert;

/** How the service's parts stand at this moment. Answers from memory. Thread-safe. */
public interface SystemHealth {
    /** What keeps the exchange away; empty while it is connected. */
    Optional<Alert> pbxTrouble();

    boolean databaseAnswers();

    /** By how much the database's clock differs from ours; empty until it was asked. */
    Optional<Duration> clocksApart();
}
