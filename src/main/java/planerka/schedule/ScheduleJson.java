package planerka.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A schedule as the API sends and takes it. In what is sent anything may be left out and is then
 * the usual; what only we know is not looked at, so that an answer can be sent back as it came.
 */
record ScheduleJson(
        Long id,
        Integer version,
        Long group,
        String organiser,
        List<String> days,
        String time,
        String timeZone,
        String from,
        String to,
        List<ExceptionJson> exceptions,
        Integer lateLimitSeconds,
        Boolean paused,
        Instant next) {

    /** A day on which it does not come. */
    record ExceptionJson(String date, Boolean skip) {}

    static ScheduleJson of(Schedule schedule) {
        ScheduleCard card = schedule.card();
        ScheduleForm form = ScheduleForm.of(card);
        return new ScheduleJson(
                schedule.id(),
                schedule.version(),
                card.group(),
                form.organiser(),
                form.days(),
                form.clocks().time(),
                form.clocks().zone(),
                form.clocks().from(),
                form.clocks().to().isEmpty() ? null : form.clocks().to(),
                form.skipped().stream().map(day -> new ExceptionJson(day, true)).toList(),
                (int) card.lateLimit().toSeconds(),
                schedule.paused(),
                schedule.next().orElse(null));
    }

    OptionalInt seen() {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    ScheduleForm form() {
        return new ScheduleForm(
                group == null ? "" : String.valueOf(group),
                text(organiser),
                Optional.ofNullable(days).orElse(List.of()).stream()
                        .map(ScheduleJson::text)
                        .toList(),
                new ScheduleForm.Clocks(text(time), text(timeZone), text(from), text(to)),
                Optional.ofNullable(exceptions).orElse(List.of()).stream()
                        .filter(day -> day != null && !Boolean.FALSE.equals(day.skip()))
                        .map(day -> text(day.date()))
                        .toList(),
                lateLimitSeconds == null ? "" : String.valueOf(lateLimitSeconds));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
