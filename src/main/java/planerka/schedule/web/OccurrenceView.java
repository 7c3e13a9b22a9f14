package planerka.schedule.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import planerka.recurrence.Occurrence;
import planerka.recurrence.OccurrenceNote;
import planerka.recurrence.Recurrence;
import planerka.recurrence.RecurrenceText;

/**
 * A run to come as pages show it, with what is left out before it.
 *
 * @param slot which run it is, by the rule
 * @param weekday a word of the message files
 * @param notes what is unusual about it, in the reader's words
 * @param blindYear its year, if the calendar knows no holidays of it; else null
 */
public record OccurrenceView(
        LocalDateTime slot,
        Instant at,
        ZoneId zone,
        String weekday,
        List<String> notes,
        List<Gap> before,
        Integer blindYear) {

    /** Days on which it does not come, from one to another, and why. */
    public record Gap(String days, String why) {}

    static List<OccurrenceView> of(Recurrence when, List<Occurrence> runs, RecurrenceText text) {
        return runs.stream().map(one -> of(when, one, text)).toList();
    }

    private static OccurrenceView of(Recurrence when, Occurrence one, RecurrenceText text) {
        LocalDate day = one.local().toLocalDate();
        return new OccurrenceView(
                one.slot(),
                one.plannedAt(),
                when.zone(),
                day.getDayOfWeek().name(),
                one.notes().stream().map(text::note).toList(),
                gaps(one.omitted(), text),
                when.isBlind(day) ? day.getYear() : null);
    }

    /** Days off that nobody has named are weekends, which need no words. */
    private static List<Gap> gaps(List<OccurrenceNote> omitted, RecurrenceText text) {
        List<Gap> gaps = new ArrayList<>();
        OccurrenceNote first = null;
        OccurrenceNote last = null;
        for (OccurrenceNote one : omitted) {
            if (one.kind() == OccurrenceNote.Kind.OFF && one.text().isEmpty()) {
                continue;
            }
            if (first != null && !continues(last, one)) {
                gaps.add(gap(first, last, text));
                first = null;
            }
            first = first == null ? one : first;
            last = one;
        }
        if (first != null) {
            gaps.add(gap(first, last, text));
        }
        return gaps;
    }

    private static boolean continues(OccurrenceNote last, OccurrenceNote next) {
        return last.kind() == OccurrenceNote.Kind.OFF
                && next.kind() == OccurrenceNote.Kind.OFF
                && last.text().equals(next.text());
    }

    private static Gap gap(OccurrenceNote first, OccurrenceNote last, RecurrenceText text) {
        LocalDate from = first.usual().toLocalDate();
        LocalDate to = last.usual().toLocalDate();
        boolean one = first.kind() != OccurrenceNote.Kind.OFF;
        String days =
                one
                        ? text.dateTime(first.usual())
                        : from.equals(to)
                                ? text.date(from)
                                : text.date(from) + " – " + text.date(to);
        return new Gap(days, text.note(first));
    }
}
