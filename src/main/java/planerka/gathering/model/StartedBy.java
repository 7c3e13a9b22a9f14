package planerka.gathering.model;

import java.util.Locale;

/** Through which door a gathering began. */
public enum StartedBy {
    /** Somebody dialled the code: he is on his way into the room, so he is not called. */
    DIALLED,
    SCHEDULE,
    WEB,
    API;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StartedBy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Nobody is on his way, so the organiser's phone rings too, before the others'. */
    public boolean callsOrganiser() {
        return this != DIALLED;
    }
}
