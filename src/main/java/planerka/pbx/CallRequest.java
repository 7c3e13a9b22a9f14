package planerka.pbx;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One call to place: ring the channel, and send an answered call to an extension of the dialplan.
 *
 * @param ring how long the phone may ring, in whole seconds
 * @param variables channel variables; a name may begin with {@code _} or {@code __} to be inherited
 */
public record CallRequest(
        ChannelId id,
        DialString channel,
        CallerId callerId,
        String context,
        String extension,
        Duration ring,
        Map<String, String> variables) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9 ._@+:/-]{0,200}");

    public CallRequest {
        variables = Map.copyOf(variables);
        check(context, NAME, "context");
        check(extension, NAME, "extension");
        variables.forEach(
                (name, value) -> {
                    check(name, NAME, "variable name");
                    check(value, VALUE, "variable value");
                });
        if (ring.toSeconds() < 1) {
            throw new IllegalArgumentException("a phone rings for a second at least");
        }
    }

    private static void check(String text, Pattern shape, String what) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException("not a " + what);
        }
    }
}
