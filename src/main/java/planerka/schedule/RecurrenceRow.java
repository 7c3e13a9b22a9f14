package planerka.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import planerka.calendar.WorkCalendar;
import planerka.recurrence.DateOverrides;
import planerka.recurrence.DateRange;
import planerka.recurrence.DayRule;
import planerka.recurrence.Recurrence;
import planerka.recurrence.Rule;
import planerka.recurrence.Workdays;

/** The columns that say when a schedule comes. */
final class RecurrenceRow {
    private RecurrenceRow() {}

    /** Without what is different on single days. */
    static Recurrence read(ResultSet row, Optional<WorkCalendar> calendar) throws SQLException {
        Workdays.DayOff dayOff = Workdays.DayOff.of(row.getString("day_off")).orElseThrow();
        Duration earlier = Duration.ofMinutes(row.getInt("short_earlier_minutes"));
        return new Recurrence(
                rule(row),
                ZoneId.of(row.getString("time_zone")),
                span(row),
                calendar.map(one -> new Workdays(one, dayOff, earlier)),
                DateOverrides.NONE);
    }

    private static Rule rule(ResultSet row) throws SQLException {
        DayRule days = DayRule.parse(row.getString("rule"));
        return days instanceof DayRule.CronDays some
                ? Rule.of(some.cron())
                : new Rule(
                        days,
                        Stream.of(row.getString("times").split(","))
                                .map(LocalTime::parse)
                                .toList());
    }

    private static DateRange span(ResultSet row) throws SQLException {
        int times = row.getInt("run_count");
        return new DateRange(
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("to_day", LocalDate.class)),
                times == 0 ? OptionalInt.empty() : OptionalInt.of(times));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Recurrence when) {
        Optional<Workdays> work = when.workdays();
        DateRange span = when.span();
        return statement
                .bind("rule", when.rule().days().toString())
                .bind("times", times(when.rule()))
                .bind("zone", when.zone().getId())
                .bind("from", span.from())
                .bindByType("to", span.to().orElse(null), LocalDate.class)
                .bindByType(
                        "count",
                        span.times().isPresent() ? span.times().getAsInt() : null,
                        Integer.class)
                .bindByType(
                        "calendar", work.map(one -> one.calendar().id()).orElse(null), Long.class)
                .bind("dayOff", work.map(Workdays::dayOff).orElse(Workdays.DayOff.SKIP).word())
                .bind("earlier", work.map(one -> one.earlier().toMinutes()).orElse(0L));
    }

    private static String times(Rule rule) {
        return rule.days() instanceof DayRule.CronDays
                ? ""
                : rule.times().stream().map(LocalTime::toString).collect(Collectors.joining(","));
    }
}
