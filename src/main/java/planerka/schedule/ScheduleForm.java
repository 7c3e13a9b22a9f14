package planerka.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.web.FieldErrors;

/**
 * A schedule as typed or sent, not yet checked; what was left out is empty.
 *
 * @param lateLimit in seconds
 */
public record ScheduleForm(
        String group,
        String organiser,
        List<String> days,
        Clocks clocks,
        List<String> skipped,
        String lateLimit) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int MOST_SKIPPED = 1000;

    /** At which time, where, from which day to which. */
    record Clocks(String time, String zone, String from, String to) {}

    public ScheduleForm {
        days = List.copyOf(days);
        skipped = List.copyOf(skipped);
    }

    static ScheduleForm of(ScheduleCard card) {
        Recurrence when = card.recurrence();
        return new ScheduleForm(
                String.valueOf(card.group()),
                card.organiser().digits(),
                when.days().days().stream().map(WeekDays::word).toList(),
                new Clocks(
                        when.time().toString(),
                        when.zone().getId(),
                        when.span().from().toString(),
                        when.span().to().map(LocalDate::toString).orElse("")),
                when.skipped().stream().map(LocalDate::toString).toList(),
                String.valueOf(card.lateLimit().toSeconds()));
    }

    /** What can be saved; or empty, and every wrong field with its sentence. */
    Optional<ScheduleCard> check(Rules rules, FieldErrors errors) {
        Optional<Long> chosen = group(errors);
        Optional<PhoneNumber> leader = rules.allowed().check(organiser, "organiser", errors);
        Optional<WeekDays> weekdays = weekdays(errors);
        Optional<LocalTime> time = time(errors);
        Optional<ZoneId> zone = zone(rules.zone(), errors);
        Optional<Span> span = span(rules.today(), errors);
        Set<LocalDate> off = skips(errors);
        Optional<Duration> late = late(errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Recurrence recurrence =
                new Recurrence(
                        weekdays.orElseThrow(),
                        time.orElseThrow(),
                        zone.orElseThrow(),
                        span.orElseThrow(),
                        off);
        return Optional.of(
                new ScheduleCard(
                        chosen.orElseThrow(),
                        leader.orElseThrow(),
                        recurrence,
                        late.orElseThrow()));
    }

    /** What may be called, and what is meant where nothing is said. */
    record Rules(AllowedNumbers allowed, ZoneId zone, LocalDate today) {}

    private Optional<Long> group(FieldErrors errors) {
        try {
            return Optional.of(Long.parseLong(group.strip()));
        } catch (NumberFormatException none) {
            errors.add("group", "schedule.group.none");
            return Optional.empty();
        }
    }

    private Optional<WeekDays> weekdays(FieldErrors errors) {
        Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        for (String day : days) {
            WeekDays.day(day)
                    .ifPresentOrElse(
                            chosen::add, () -> errors.add("days", "schedule.days.unknown", day));
        }
        if (chosen.isEmpty()) {
            errors.add("days", "schedule.days.none");
            return Optional.empty();
        }
        return Optional.of(new WeekDays(chosen));
    }

    private Optional<LocalTime> time(FieldErrors errors) {
        try {
            return Optional.of(LocalTime.parse(clocks.time().strip(), TIME));
        } catch (DateTimeException unreadable) {
            errors.add("time", "schedule.time.shape");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(ZoneId usual, FieldErrors errors) {
        String name = clocks.zone().strip();
        if (name.isEmpty()) {
            return Optional.of(usual);
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            errors.add("timeZone", "schedule.zone.unknown", name);
            return Optional.empty();
        }
        return Optional.of(ZoneId.of(name));
    }

    private Optional<Span> span(LocalDate today, FieldErrors errors) {
        Optional<LocalDate> first =
                clocks.from().isBlank() ? Optional.of(today) : day(clocks.from(), "from", errors);
        Optional<LocalDate> last =
                clocks.to().isBlank() ? Optional.empty() : day(clocks.to(), "to", errors);
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            errors.add("to", "schedule.to.before");
        }
        return errors.isEmpty()
                ? Optional.of(new Span(first.orElseThrow(), last))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String typed, String field, FieldErrors errors) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return Optional.of(day);
            }
        } catch (DateTimeException unreadable) {
            // Said below, with days that nobody plans for.
        }
        errors.add(field, "schedule.day.shape");
        return Optional.empty();
    }

    private Set<LocalDate> skips(FieldErrors errors) {
        Set<LocalDate> off = new TreeSet<>();
        if (skipped.size() > MOST_SKIPPED) {
            errors.add("exceptions", "schedule.exceptions.many", MOST_SKIPPED);
            return off;
        }
        skipped.forEach(typed -> day(typed, "exceptions", errors).ifPresent(off::add));
        return off;
    }

    private Optional<Duration> late(FieldErrors errors) {
        if (lateLimit.isBlank()) {
            return Optional.of(ScheduleCard.USUAL_LIMIT);
        }
        try {
            Duration limit = Duration.ofSeconds(Integer.parseInt(lateLimit.strip()));
            if (ScheduleCard.isLimit(limit)) {
                return Optional.of(limit);
            }
        } catch (NumberFormatException unreadable) {
            // Said below.
        }
        errors.add(
                "lateLimitSeconds",
                "schedule.late.range",
                ScheduleCard.SHORTEST_LIMIT.toSeconds(),
                ScheduleCard.LONGEST_LIMIT.toSeconds());
        return Optional.empty();
    }
}
