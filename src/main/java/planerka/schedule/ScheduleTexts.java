package planerka.schedule;

import planerka.recurrence.RecurrenceText;
import planerka.text.Language;
import planerka.text.Messages;

/** Schedules in the reader's language. Thread-safe. */
public record ScheduleTexts(Messages messages) {
    public RecurrenceText in(Language language) {
        return new RecurrenceText(messages, language);
    }
}
