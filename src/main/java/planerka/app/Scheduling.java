package planerka.app;

import java.time.ZoneId;
import java.util.function.IntSupplier;
import planerka.gathering.engine.Figures;
import planerka.notify.Notifier;
import planerka.people.AllowedNumbers;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.engine.Herald;
import planerka.schedule.engine.ReminderCalls;
import planerka.schedule.engine.ScheduleHerald;
import planerka.schedule.engine.Timetable;
import planerka.schedule.forecast.Collisions;
import planerka.schedule.forecast.Forecast;
import planerka.settings.Settings;
import planerka.text.Messages;

/** Puts together what looks ahead of schedules and tells people of them. */
record Scheduling(Settings settings, Stores stores) {
    Forecast forecast(Timetable timetable) {
        ZoneId zone = settings.house().zone();
        AllowedNumbers allowed = settings.calls().allowed();
        IntSupplier lines = () -> settings.calls().limits().outside();
        Collisions collisions =
                new Collisions(timetable.lists(), stores.directory(), allowed, zone, lines);
        return new Forecast(collisions, stores.directory(), allowed, zone);
    }

    Herald herald(Notifier notifier, ReminderCalls calls, Figures counts) {
        RecurrenceText text = new ScheduleTexts(Messages.load()).in(settings.house().language());
        return new ScheduleHerald(
                notifier, calls, stores.directory(), stores.people(), counts, text);
    }
}
