package planerka.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * Reads days off from iCalendar: its events of whole days, repeated ones for some years around now.
 * Meetings at a time of day are passed over.
 */
final class IcsCalendar {
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;

    /** An event of more days is no holiday. */
    private static final int LONGEST = 60;

    private final SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final LocalDate first;
    private final LocalDate last;

    private IcsCalendar(LocalDate today) {
        this.first = LocalDate.of(today.getYear() - YEARS_BACK, 1, 1);
        this.last = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
    }

    static CalendarFile read(String text, LocalDate today) throws CalendarFile.Unreadable {
        ICalendar calendar;
        try {
            calendar = Biweekly.parse(text).first();
        } catch (RuntimeException garbage) {
            throw new CalendarFile.Unreadable("calendar.file.unknown");
        }
        if (calendar == null) {
            throw new CalendarFile.Unreadable("calendar.file.unknown");
        }
        IcsCalendar reader = new IcsCalendar(today);
        for (VEvent event : calendar.getEvents()) {
            reader.take(event);
        }
        return new CalendarFile(reader.days, Set.of());
    }

    private void take(VEvent event) throws CalendarFile.Unreadable {
        if (event.getDateStart() == null || event.getDateStart().getValue().hasTime()) {
            return;
        }
        String why = event.getSummary() == null ? "" : event.getSummary().getValue();
        long length = length(event);
        DateIterator starts = event.getDateIterator(TimeZone.getDefault());
        starts.advanceTo(date(first.minusDays(length)));
        while (starts.hasNext()) {
            LocalDate start = day(starts.next());
            if (start.isAfter(last)) {
                return;
            }
            start.datesUntil(start.plusDays(length)).forEach(day -> put(day, why));
            if (days.size() > CalendarFile.MOST_DAYS) {
                throw new CalendarFile.Unreadable("calendar.file.many", CalendarFile.MOST_DAYS);
            }
        }
    }

    private void put(LocalDate day, String why) {
        if (!day.isBefore(first) && !day.isAfter(last)) {
            days.put(day, SpecialDay.brief(DayKind.OFF, why == null ? "" : why));
        }
    }

    /** In days; the end of an event of whole days is the day after it. */
    private static long length(VEvent event) {
        if (event.getDateEnd() == null) {
            return 1;
        }
        LocalDate start = day(event.getDateStart().getValue());
        long days = ChronoUnit.DAYS.between(start, day(event.getDateEnd().getValue()));
        return Math.max(1, Math.min(days, LONGEST));
    }

    /** The library reads whole days as midnights of this machine's zone. */
    private static LocalDate day(Date midnight) {
        return Instant.ofEpochMilli(midnight.getTime())
                .atZone(ZoneId.systemDefault())
                .toLocalDate();
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
