package planerka.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planerka.text.Message;

/**
 * Says in words which numbers a regular expression means, for readers who never saw one: {@code
 * [0-9]{2,5}|79[0-9]{9}} is "2 to 5 digits or 11 digits beginning with 79". Other forms are shown
 * unchanged.
 */
final class NumberRule {
    /** Fixed digits, then any digits, so and so many of them. */
    private static final Pattern SIMPLE =
            Pattern.compile(
                    "([0-9]*)(?:(?:\\[0-9]|\\\\d)(?:\\{([0-9]{1,2})(?:,([0-9]{1,2}))?})?)?");

    private NumberRule() {}

    static Message said(String rule) {
        List<Message> parts = new ArrayList<>();
        for (String one : rule.split("\\|", -1)) {
            Optional<Message> part = part(one);
            if (part.isEmpty()) {
                return Message.of("people.rule.other", rule);
            }
            parts.add(part.get());
        }
        return parts.stream()
                .reduce((some, next) -> Message.of("people.rule.or", some, next))
                .orElseThrow();
    }

    /** How many digits the longest number has; as many as there can be, if that is not plain. */
    static int longest(String rule) {
        return Stream.of(rule.split("\\|", -1))
                .mapToInt(one -> Part.of(one).map(Part::most).orElse(Integer.MAX_VALUE))
                .max()
                .orElseThrow();
    }

    private static Optional<Message> part(String one) {
        return Part.of(one).map(Part::said);
    }

    /** Numbers of so many digits that begin like this. */
    private record Part(String begins, int least, int most) {
        static Optional<Part> of(String one) {
            Matcher shape = SIMPLE.matcher(one);
            if (one.isEmpty() || !shape.matches()) {
                return Optional.empty();
            }
            String begins = shape.group(1);
            if (begins.length() == one.length()) {
                return Optional.of(new Part(begins, begins.length(), begins.length()));
            }
            int least = shape.group(2) == null ? 1 : Integer.parseInt(shape.group(2));
            int most = shape.group(3) == null ? least : Integer.parseInt(shape.group(3));
            return Optional.of(new Part(begins, begins.length() + least, begins.length() + most));
        }

        Message said() {
            if (begins.length() == most) {
                return Message.of("people.rule.only", begins);
            }
            Message digits = digits(least, most);
            return begins.isEmpty() ? digits : Message.of("people.rule.begins", digits, begins);
        }
    }

    private static Message digits(int least, int most) {
        return least == most
                ? Message.of("people.rule.digits", most)
                : Message.of("people.rule.to", most, least);
    }
}
