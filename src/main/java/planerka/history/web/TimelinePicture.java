package planerka.history.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.history.Call;
import planerka.history.Stay;
import planerka.history.web.Timeline.Part;

/**
 * A gathering as a picture: a line per person, time from left to right in shares of the width, so
 * that words keep their size on every screen. Pure geometry; the template draws it.
 *
 * @param height in pixels
 */
public record TimelinePicture(
        Instant from, Instant to, int height, List<Axis.Mark> marks, List<Line> lines) {
    static final int TOP = 26;
    static final int LINE = 40;
    private static final int MIDDLE = 28;
    private static final int LONGEST_NAME = 24;

    /** A moment has no length, and is to be seen. */
    private static final String LOST_WIDTH = "2";

    /** What a bar says. The words are classes of the style sheet. */
    public enum Kind {
        CALLED(2),
        RANG(6),
        IN(14),
        /** The end of a call by which nobody came. */
        LOST(10);

        private final int height;

        Kind(int height) {
            this.height = height;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Bar(String kind, String x, String width, int y, int height) {}

    /**
     * One person.
     *
     * @param y where their line begins
     * @param name shortened, for the picture
     */
    public record Line(int y, String name, List<Bar> bars, TimelineText told) {
        /** The place of the name. */
        public int nameY() {
            return y + 15;
        }
    }

    static TimelinePicture of(Timeline timeline, ZoneId zone) {
        Axis axis = new Axis(timeline.from(), timeline.to());
        List<Line> lines = new ArrayList<>();
        for (Part part : timeline.parts()) {
            int y = TOP + lines.size() * LINE;
            TimelineText told = TimelineText.of(part, timeline.to());
            lines.add(
                    new Line(y, shortened(told.name()), bars(part, timeline.to(), axis, y), told));
        }
        return new TimelinePicture(
                timeline.from(),
                timeline.to(),
                TOP + lines.size() * LINE + 4,
                axis.marks(zone),
                List.copyOf(lines));
    }

    private static List<Bar> bars(Part part, Instant end, Axis axis, int y) {
        List<Bar> bars = new ArrayList<>();
        for (Call call : part.calls()) {
            Instant over = reached(call, part).or(call::ended).orElse(end);
            Instant rang = call.rang().orElse(over);
            bars.add(bar(Kind.CALLED, axis, call.planned(), rang, y));
            call.rang().ifPresent(at -> bars.add(bar(Kind.RANG, axis, at, over, y)));
            if (reached(call, part).isEmpty()) {
                bars.add(bar(Kind.LOST, axis, over, over, y));
            }
        }
        for (Stay stay : part.who().stays()) {
            bars.add(bar(Kind.IN, axis, stay.from(), stay.to().orElse(end), y));
        }
        return List.copyOf(bars);
    }

    /** When this call led into the room. */
    private static Optional<Instant> reached(Call call, Part part) {
        return part.who().stays().stream()
                .map(Stay::from)
                .filter(at -> !at.isBefore(call.planned()))
                .filter(at -> call.ended().filter(at::isAfter).isEmpty())
                .findFirst();
    }

    private static Bar bar(Kind kind, Axis axis, Instant from, Instant to, int y) {
        return new Bar(
                kind.word(),
                axis.place(from),
                kind == Kind.LOST ? LOST_WIDTH : axis.width(from, to),
                y + MIDDLE - kind.height / 2,
                kind.height);
    }

    /** Never between the two halves of one sign. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
