package planerka.pbx;

import java.util.regex.Pattern;

/**
 * The texts that may be sent about a room: its name and its members' channels, both checked before
 * they reach AMI.
 */
public final class RoomNames {
    private static final Pattern ROOM = Pattern.compile("[0-9]{1,20}");

    /** With the technology's name, so that AMI's word "all" is none. */
    private static final Pattern CHANNEL =
            Pattern.compile("[A-Za-z0-9]{1,20}/[A-Za-z0-9/@._;:+-]{1,120}");

    private RoomNames() {}

    public static boolean isRoom(String name) {
        return name != null && ROOM.matcher(name).matches();
    }

    public static String room(String name) {
        if (!isRoom(name)) {
            throw new IllegalArgumentException("not a room");
        }
        return name;
    }

    public static String channel(String name) {
        if (!CHANNEL.matcher(name).matches()) {
            throw new IllegalArgumentException("not a channel's name");
        }
        return name;
    }
}
