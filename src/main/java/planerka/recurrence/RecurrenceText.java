package planerka.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import planerka.text.Language;
import planerka.text.Message;
import planerka.text.Messages;

/**
 * Says to a person when something comes: "on Mondays and Wednesdays at 09:00, until 31 December
 * 2026". Thread-safe.
 */
public final class RecurrenceText {
    /** More times of a day are counted, not listed. */
    private static final int LISTED = 6;

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");
    private final Messages messages;
    private final Language language;
    private final DateTimeFormatter day;

    public RecurrenceText(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
    }

    /** The whole of it but single days, on one line, without a full stop. */
    public String say(Recurrence when) {
        List<String> parts = new ArrayList<>();
        parts.add(rule(when));
        span(when).forEach(parts::add);
        when.workdays().map(this::workdays).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private String rule(Recurrence when) {
        DayRule days = when.rule().days();
        String which = new DayRuleText(messages, language).say(days, this::list);
        if (days instanceof DayRule.Once) {
            which = which + " " + date(when.span().from());
        } else if (everyWorkday(when)) {
            which = say("said.workdays");
        }
        return days instanceof DayRule.CronDays ? which : which + " " + times(when.rule().times());
    }

    private static boolean everyWorkday(Recurrence when) {
        return when.workdays()
                .filter(work -> work.dayOff() == Workdays.DayOff.SKIP)
                .filter(work -> work.of(when.rule().days()).equals(new DayRule.EveryDays(1)))
                .isPresent();
    }

    private String times(List<LocalTime> times) {
        return times.size() > LISTED
                ? messages.count(language, "schedule.said.times-a-day", times.size())
                : say("at", list(times.stream().map(HOURS::format).toList()));
    }

    private Stream<String> span(Recurrence when) {
        if (when.rule().days() instanceof DayRule.Once) {
            return Stream.empty();
        }
        DateRange span = when.span();
        return Stream.of(
                        span.to().map(last -> say("said.until", date(last))).stream(),
                        span.times().stream().mapToObj(this::count))
                .flatMap(part -> part);
    }

    private String count(int times) {
        return messages.count(language, "schedule.said.in-all", times);
    }

    private String workdays(Workdays work) {
        String by = say("said.calendar." + work.dayOff().word(), work.calendar().name());
        return work.earlier().isZero()
                ? by
                : by + ", " + messages.count(language, "schedule.said.earlier", earlier(work));
    }

    private static long earlier(Workdays work) {
        return work.earlier().toMinutes();
    }

    /** Why a run is unusual or does not take place, without a full stop. */
    public String note(OccurrenceNote note) {
        String key = "note." + note.kind().word();
        return switch (note.kind()) {
            case GAP -> say(key, HOURS.format(note.usual()), note.text());
            case OVERLAP, SHORT -> say(key, HOURS.format(note.usual()));
            case SHIFTED, MOVED -> say(key, dateTime(note.usual()));
            case MOVED_AWAY -> say(key, dateTime(LocalDateTime.parse(note.text())));
            case OFF -> note.text().isEmpty() ? say(key) : say(key) + ": " + note.text();
            case ORGANISER -> say(key, note.text());
            case EXTRA, SKIPPED -> say(key);
        };
    }

    /** A sentence that names moments by what the clocks there show. */
    public String say(Message message) {
        Object[] arguments =
                message.arguments().stream()
                        .map(one -> one instanceof LocalDateTime when ? dateTime(when) : one)
                        .toArray();
        return messages.say(language, message.key(), arguments);
    }

    public String date(LocalDate when) {
        return day.format(when);
    }

    public String dateTime(LocalDateTime when) {
        return date(when.toLocalDate()) + ", " + HOURS.format(when);
    }

    /** One, two and three. */
    private String list(List<String> items) {
        int last = items.size() - 1;
        return last == 0
                ? items.get(0)
                : String.join(say("comma"), items.subList(0, last)) + say("and") + items.get(last);
    }

    private String say(String key, Object... arguments) {
        return messages.say(language, "schedule." + key, arguments);
    }
}
