package planerka.pbx.ami;

import java.time.Duration;

/** A patience that suits tests: the same rules, a twentieth of the time. */
final class Fast {
    private Fast() {}

    static AmiSettings settings(int port) {
        return settings(port, Duration.ofSeconds(2));
    }

    static AmiSettings settings(int port, Duration dead) {
        AmiTimings pace =
                new AmiTimings(
                        new Backoff(Duration.ofMillis(25), Duration.ofMillis(200)),
                        new Backoff(Duration.ofMillis(500), Duration.ofSeconds(2)),
                        Duration.ofMillis(50),
                        dead,
                        Duration.ofMillis(1500));
        return new AmiSettings("127.0.0.1", port, ScriptedAmi.USER, "right", pace);
    }
}
