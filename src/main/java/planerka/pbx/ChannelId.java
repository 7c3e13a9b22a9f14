package planerka.pbx;

import java.util.regex.Pattern;

/**
 * The unique id of a channel: the PBX's own for calls that come in, ours for calls that we place,
 * where it keeps the PBX from placing one call twice.
 */
public record ChannelId(String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private static final String HALF = "-2";
    private static final String RECORDER = "planerka-rec-";

    public ChannelId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a channel id");
        }
    }

    /** Of a Local channel that we placed: its end in the dialplan, which we name, too. */
    public String otherHalf() {
        return text + HALF;
    }

    /** Of the call of ours that records, by the recording's number. */
    public static ChannelId ofRecorder(long recording) {
        return new ChannelId(RECORDER + recording);
    }

    public boolean isRecorder() {
        return text.startsWith(RECORDER);
    }

    /** The recording's number, also for the end that is in the room; 0 for any other name. */
    public long recording() {
        String number = text.replaceFirst("^" + RECORDER, "").replaceFirst(HALF + "$", "");
        return isRecorder() && number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }

    public boolean isHalfOf(ChannelId call) {
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
