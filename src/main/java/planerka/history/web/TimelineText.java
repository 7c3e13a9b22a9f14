package planerka.history.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planerka.history.Attendee;
import planerka.history.Call;
import planerka.history.SpokenDuration;
import planerka.history.Stay;
import planerka.history.web.Timeline.Part;

/**
 * The same as a line of the picture in words: keys of the message files, and null for what is not
 * there.
 */
public record TimelineText(
        String name,
        String number,
        String attendance,
        String state,
        String reason,
        List<Instant> called,
        List<Times> stays,
        SpokenDuration stayed,
        SpokenDuration talked) {

    /** From when to when they were in the room. */
    public record Times(Instant from, Instant to) {}

    static TimelineText of(Part part, Instant end) {
        Attendee who = part.who();
        return new TimelineText(
                who.name(),
                who.number(),
                who.attendance().word(),
                who.state(),
                who.reason(),
                part.calls().stream().map(Call::planned).toList(),
                who.stays().stream().map(s -> new Times(s.from(), s.to().orElse(end))).toList(),
                who.stays().isEmpty()
                        ? null
                        : SpokenDuration.of(Stay.sum(who.stays(), Optional.of(end))),
                who.talked().toSeconds() == 0 ? null : SpokenDuration.of(who.talked()));
    }
}
