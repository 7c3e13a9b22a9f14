package planerka.gathering.model;

import java.util.Locale;

/** Through which door a gathering began. */
public enum StartedBy {
    /**
     * The code was dialled: the organiser is on their way into the room, so they are not called.
     */
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

    /** Nobody is on their way, so the organiser's phone rings too, before the others'. */
    public boolean callsOrganiser() {
        return this != DIALLED;
    }
}
