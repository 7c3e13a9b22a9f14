package planerka.app;

import java.time.ZoneId;
import java.util.function.IntSupplier;
import planerka.gathering.engine.GatheringMetrics;
import planerka.notify.Notifier;
import planerka.people.AllowedNumbers;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.engine.ReminderCalls;
import planerka.schedule.engine.ScheduleNotifications;
import planerka.schedule.engine.ScheduleNotifier;
import planerka.schedule.engine.ScheduleRunner;
import planerka.schedule.forecast.ConflictCheck;
import planerka.schedule.forecast.Forecast;
import planerka.settings.Settings;
import planerka.text.Messages;

/** Puts together what looks ahead of schedules and tells people of them. */
record ScheduleModule(Settings settings, Tables stores) {
    Forecast forecast(ScheduleRunner runner) {
        ZoneId zone = settings.defaults().zone();
        AllowedNumbers allowed = settings.calls().allowed();
        IntSupplier lines = () -> settings.calls().limits().outside();
        ConflictCheck conflicts =
                new ConflictCheck(runner.lists(), stores.directory(), allowed, zone, lines);
        return new Forecast(conflicts, stores.directory(), allowed, zone);
    }

    ScheduleNotifier herald(Notifier notifier, ReminderCalls calls, GatheringMetrics counts) {
        RecurrenceText text = new ScheduleTexts(Messages.load()).in(settings.defaults().language());
        return new ScheduleNotifications(
                notifier, calls, stores.directory(), stores.people(), counts, text);
    }
}
