package planerka.pbx.ami;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the phones' log.
 *
 * @param what rang, answered, pressed, hungup, connected, failed
 * @param rest what more the line says, such as {@code name="PLANERKA" number=300}
 */
public record PhoneEvent(Instant at, String phone, String what, String rest) {
    private static final Pattern LINE = Pattern.compile("(\\S+) phone=(\\S+) event=(\\S+) ?(.*)");

    static Optional<PhoneEvent> parse(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(
                        new PhoneEvent(
                                Instant.parse(found.group(1)),
                                found.group(2),
                                found.group(3),
                                found.group(4)))
                : Optional.empty();
    }
}
