package planerka.history;

import java.time.Duration;
import planerka.text.Message;

/** A length of time as it is said: 40 s, 14 min, 1 h 05 min. */
public record SpokenDuration(String key, String first, String second) {

    public static SpokenDuration of(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return new SpokenDuration("history.seconds", String.valueOf(seconds), "");
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60
                ? new SpokenDuration("history.minutes", String.valueOf(minutes), "")
                : new SpokenDuration(
                        "history.hours",
                        String.valueOf(minutes / 60),
                        "%02d".formatted(minutes % 60));
    }

    Message message() {
        return Message.of(key, first, second);
    }
}
