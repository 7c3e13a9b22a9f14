package planerka.today;

import java.time.Duration;
import java.time.Instant;
import planerka.schedule.ScheduleView;
import planerka.text.Language;
import planerka.text.Messages;

/**
 * A run that comes next, and how long it is until then.
 *
 * @param left such as: in 2 h 15 min; the page counts on from there
 */
public record NextOccurrence(ScheduleView line, String left) {
    static NextOccurrence of(ScheduleView line, Instant now, Messages messages, Language language) {
        return new NextOccurrence(
                line, left(Duration.between(now, line.next()), messages, language));
    }

    private static String left(Duration left, Messages messages, Language language) {
        if (left.toDays() > 0) {
            return messages.count(language, "today.left.days", left.toDays());
        }
        if (left.toHours() > 0) {
            return messages.say(language, "today.left.hours", left.toHours(), left.toMinutesPart());
        }
        return left.toMinutes() > 0
                ? messages.say(language, "today.left.minutes", left.toMinutes())
                : messages.say(language, "today.left.soon");
    }
}
