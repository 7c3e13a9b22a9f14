package planerka.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import planerka.text.Message;

/**
 * Days as a file lists them.
 *
 * @param whole the years that the file lists as a whole: what was known of them is replaced
 */
public record CalendarFile(SortedMap<LocalDate, SpecialDay> days, Set<Integer> whole) {
    public static final int MOST_BYTES = 1024 * 1024;
    public static final int MOST_DAYS = 5000;

    /** Why a file is no calendar. */
    public static final class Unreadable extends Exception {
        private final transient Message why;

        public Unreadable(String key, Object... arguments) {
            super(key);
            this.why = Message.of(key, arguments);
        }

        public Message why() {
            return why;
        }
    }

    /** Of the xmlcalendar format or iCalendar, told by how it begins. */
    public static CalendarFile read(byte[] file, LocalDate today) throws Unreadable {
        if (file.length > MOST_BYTES) {
            throw new Unreadable("calendar.file.large", MOST_BYTES / 1024);
        }
        String begin = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8);
        CalendarFile read;
        if (begin.contains("BEGIN:VCALENDAR")) {
            read = IcsCalendar.read(new String(file, StandardCharsets.UTF_8), today);
        } else if (begin.contains("<")) {
            read = XmlCalendar.read(file);
        } else {
            throw new Unreadable("calendar.file.unknown");
        }
        if (read.days().isEmpty()) {
            throw new Unreadable("calendar.file.empty");
        }
        return read;
    }

    /** What is known afterwards. */
    public SortedMap<LocalDate, SpecialDay> over(Map<LocalDate, SpecialDay> before) {
        SortedMap<LocalDate, SpecialDay> all = new TreeMap<>(before);
        all.keySet().removeIf(day -> whole.contains(day.getYear()));
        all.putAll(days);
        return all;
    }

    public long count(DayKind kind) {
        return days.values().stream().filter(day -> day.kind() == kind).count();
    }
}
