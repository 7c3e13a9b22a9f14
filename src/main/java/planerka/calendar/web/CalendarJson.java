package planerka.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import planerka.calendar.CalendarDay;
import planerka.calendar.CalendarFile;
import planerka.calendar.SpecialDay;
import planerka.calendar.WorkCalendar;
import planerka.text.FieldErrors;

/**
 * A calendar as the API sends and takes it; what only we know is not looked at, so that an answer
 * can be sent back as it came.
 */
record CalendarJson(
        Long id,
        Integer version,
        String name,
        List<String> weekend,
        Set<Integer> years,
        List<DayJson> days) {

    /** A day that is off, short or work. */
    record DayJson(String date, String kind, String note) {}

    static CalendarJson of(WorkCalendar calendar) {
        return new CalendarJson(
                calendar.id(),
                calendar.version(),
                calendar.name(),
                CalendarForm.of(calendar).weekend(),
                calendar.years(),
                calendar.days().entrySet().stream()
                        .map(
                                day ->
                                        new DayJson(
                                                day.getKey().toString(),
                                                day.getValue().kind().word(),
                                                day.getValue().note()))
                        .toList());
    }

    OptionalInt seen() {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    /** What can be saved; or empty, and every wrong field with its sentence. */
    Optional<WorkCalendar> check(FieldErrors errors) {
        CalendarForm form =
                new CalendarForm(text(name), weekend == null ? List.of("SAT", "SUN") : weekend);
        Optional<WorkCalendar> bare = form.check(errors);
        SortedMap<LocalDate, SpecialDay> all = new TreeMap<>();
        List<DayJson> sent = days == null ? List.of() : days;
        if (sent.size() > CalendarFile.MOST_DAYS) {
            errors.add("days", "calendar.file.many", CalendarFile.MOST_DAYS);
            return Optional.empty();
        }
        for (DayJson day : sent) {
            FieldErrors wrong = new FieldErrors();
            CalendarDay.check(text(day.date()), text(day.kind()), text(day.note()), wrong)
                    .ifPresent(
                            one ->
                                    one.special()
                                            .ifPresent(special -> all.put(one.date(), special)));
            wrong.byField().values().stream().findFirst().ifPresent(why -> errors.add("days", why));
        }
        return errors.isEmpty() ? bare.map(one -> one.with(all)) : Optional.empty();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
