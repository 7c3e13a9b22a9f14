package planerka.schedule;

import planerka.recurrence.RecurrenceText;
import planerka.text.Language;
import planerka.text.Messages;

/** Schedules in the language of whoever reads them. Thread-safe. */
public record ScheduleTexts(Messages messages) {
    public RecurrenceText in(Language language) {
        return new RecurrenceText(messages, language);
    }
}
