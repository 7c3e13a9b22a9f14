package planerka.schedule.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.store.InstantMapping;

/** A planned moment and the moment of its claim; both as exact as they are stored. */
record OccurrenceClaim(long schedule, Instant plannedAt, Instant claimedAt) {
    OccurrenceClaim {
        plannedAt = plannedAt.truncatedTo(ChronoUnit.MILLIS);
        claimedAt = claimedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    static OccurrenceClaim read(ResultSet row, StatementContext context) throws SQLException {
        return new OccurrenceClaim(
                row.getLong("schedule_id"),
                InstantMapping.read(row, "planned_at"),
                InstantMapping.read(row, "claimed_at"));
    }

    /** Never negative: an alarm may ring a few milliseconds early. */
    Duration lateness() {
        Duration late = Duration.between(plannedAt, claimedAt);
        return late.isNegative() ? Duration.ZERO : late;
    }

    /** Such as {@code schedule-7 2026-12-01T06:00:00Z}: for the log. */
    String occasion() {
        return "schedule-" + schedule + " " + plannedAt;
    }

    /** What became of it. */
    enum State {
        CLAIMED,
        STARTED,
        LATE,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
