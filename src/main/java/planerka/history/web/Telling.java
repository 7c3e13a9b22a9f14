package planerka.history.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planerka.history.Attendee;
import planerka.history.Call;
import planerka.history.Span;
import planerka.history.Stay;
import planerka.history.web.Course.Part;

/**
 * The same as a line of the picture in words: keys of the message files, and null for what is not
 * there.
 */
public record Telling(
        String name,
        String number,
        String attendance,
        String state,
        String reason,
        List<Instant> called,
        List<Times> stays,
        Span stayed,
        Span talked) {

    /** From when to when he was in the room. */
    public record Times(Instant from, Instant to) {}

    static Telling of(Part part, Instant end) {
        Attendee who = part.who();
        return new Telling(
                who.name(),
                who.number(),
                who.attendance().word(),
                who.state(),
                who.reason(),
                part.calls().stream().map(Call::planned).toList(),
                who.stays().stream().map(s -> new Times(s.from(), s.to().orElse(end))).toList(),
                who.stays().isEmpty() ? null : Span.of(Stay.sum(who.stays(), Optional.of(end))),
                who.talked().toSeconds() == 0 ? null : Span.of(who.talked()));
    }
}
