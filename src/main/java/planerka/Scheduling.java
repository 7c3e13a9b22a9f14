package planerka;

import java.time.ZoneId;
import java.util.function.IntSupplier;
import planerka.gathering.Figures;
import planerka.notify.Notifier;
import planerka.people.AllowedNumbers;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Collisions;
import planerka.schedule.Forecast;
import planerka.schedule.Herald;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.Timetable;
import planerka.web.Messages;

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
