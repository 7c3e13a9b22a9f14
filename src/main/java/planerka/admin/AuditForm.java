package planerka.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import planerka.audit.AuditFilter;
import planerka.text.FieldErrors;

/** What was typed to find something in the log; the days are whole ones, both included. */
public record AuditForm(String who, String what, String subject, String from, String to) {
    boolean isEmpty() {
        return (who + what + subject + from + to).isEmpty();
    }

    /** A day that cannot be read is no condition, and said. */
    AuditFilter filter(ZoneId zone, FieldErrors errors) {
        return new AuditFilter(
                who,
                what,
                subject,
                day("from", from, errors).map(day -> start(day, zone)),
                day("to", to, errors).map(day -> start(day.plusDays(1), zone)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<LocalDate> day(String field, String typed, FieldErrors errors) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1 && day.getYear() <= 9998) {
                return Optional.of(day);
            }
        } catch (DateTimeException unreadable) {
            // Said below.
        }
        errors.add(field, "admin.audit.day-wrong");
        return Optional.empty();
    }
}
