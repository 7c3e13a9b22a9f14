package planerka.today;

import java.time.Duration;
import java.util.Optional;
import planerka.web.Alert;

/** The health of the service's parts at this moment. Answers from memory. Thread-safe. */
public interface SystemHealth {
    /** The reason why the PBX is not connected; empty while it is. */
    Optional<Alert> pbxTrouble();

    boolean databaseAnswers();

    /** By how much the database's clock differs from ours; empty until it was asked. */
    Optional<Duration> clocksApart();
}
