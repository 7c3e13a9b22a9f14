package planerka.pbx;

import java.util.regex.Pattern;

/**
 * The unique id of a channel: the PBX's own for calls that come in, ours for calls that we place,
 * where it keeps the PBX from placing one call twice.
 */
public record ChannelId(String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public ChannelId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a channel id");
        }
    }

    /** Of a Local channel that we placed: its end in the dialplan, which we name, too. */
    String otherHalf() {
        return text + "-2";
    }

    boolean isHalfOf(ChannelId call) {
        return text.equals(call.otherHalf());
    }

    /** Whether the text can be an id; null is none. */
    public static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
