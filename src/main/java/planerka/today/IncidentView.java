package planerka.today;

import java.time.Instant;
import planerka.text.Language;
import planerka.text.Messages;

/** The same in the reader's words. */
public record IncidentView(Instant at, String said, String advice, String link, String go) {
    static IncidentView of(Incident trouble, Messages messages, Language language) {
        return new IncidentView(
                trouble.at(),
                messages.say(language, trouble.said()),
                messages.say(language, trouble.advice()),
                trouble.link(),
                messages.say(language, trouble.go()));
    }
}
