package planerka.schedule.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.form.Fields;
import planerka.recurrence.DateOverride;
import planerka.recurrence.Recurrence;
import planerka.recurrence.RecurrenceText;
import planerka.text.FieldErrors;

/** What somebody clicked in a calendar, and the form for it as it is filled in then. */
record CalendarClick(About about, DateOverrideForm form) {
    private static final String SKIP = DateOverride.Kind.SKIP.word();
    private static final String EXTRA = DateOverride.Kind.EXTRA.word();

    /** A run, a day for another one, or nothing. */
    enum About {
        RUN,
        EXTRA,
        ANY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static About of(String word) {
            return Stream.of(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElse(ANY);
        }

        /** What can be different about it. */
        List<String> kinds() {
            return Stream.of(DateOverride.Kind.values())
                    .filter(kind -> this != RUN || kind != DateOverride.Kind.EXTRA)
                    .filter(kind -> this != EXTRA || kind == DateOverride.Kind.EXTRA)
                    .map(DateOverride.Kind::word)
                    .toList();
        }
    }

    /** By the address: {@code ?run=2026-12-01T09:00} or {@code ?day=2026-12-05}. */
    static CalendarClick of(Fields asked, Recurrence when) {
        Optional<LocalDateTime> run = DayField.moment(asked.one("run"), "run", new FieldErrors());
        Optional<LocalDate> day = DayField.day(asked.one("day"), "day", new FieldErrors());
        return run.map(slot -> run(slot, asked.one("kind")))
                .orElseGet(
                        () -> day.map(date -> extra(date, when)).orElseGet(CalendarClick::nothing));
    }

    private static CalendarClick run(LocalDateTime slot, String kind) {
        String chosen = About.RUN.kinds().contains(kind) ? kind : SKIP;
        String day = slot.toLocalDate().toString();
        String time = slot.toLocalTime().toString();
        return new CalendarClick(
                About.RUN, new DateOverrideForm(chosen, day, time, slot.toString(), ""));
    }

    /** At the usual time. */
    private static CalendarClick extra(LocalDate day, Recurrence when) {
        String time = when.rule().times().stream().findFirst().map(LocalTime::toString).orElse("");
        return new CalendarClick(
                About.EXTRA, new DateOverrideForm(EXTRA, day.toString(), time, "", ""));
    }

    private static CalendarClick nothing() {
        return new CalendarClick(About.ANY, new DateOverrideForm(SKIP, "", "", "", ""));
    }

    /** The day or the run that is meant, as long as it can be read. */
    String said(RecurrenceText text) {
        FieldErrors unreadable = new FieldErrors();
        Optional<LocalDate> day = DayField.day(form.date(), "date", unreadable);
        Optional<LocalTime> time = DayField.time(form.time(), "time", unreadable);
        return day.filter(date -> about != About.ANY)
                .map(
                        date ->
                                about == About.RUN && time.isPresent()
                                        ? text.dateTime(date.atTime(time.get()))
                                        : text.date(date))
                .orElse("");
    }
}
