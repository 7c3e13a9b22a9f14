package planerka.web;

import java.util.regex.Pattern;

/** Where a reader may be sent by what an address or a form says: only within this house. */
public final class SafeRedirect {
    static final String HOME = "/";

    /** One slash, not two: browsers take {@code //host} and {@code /\host} for another house. */
    private static final Pattern SHAPE =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,500}");

    private SafeRedirect() {}

    /** The path in an address of this house that a browser tells of; the first page without one. */
    public static String in(String address) {
        return address == null ? HOME : of(address.replaceFirst("^https?://[^/?#]*", ""));
    }

    /** The path itself if it is local, else the first page. */
    public static String of(String wanted) {
        return wanted != null && SHAPE.matcher(wanted).matches() ? wanted : HOME;
    }
}
