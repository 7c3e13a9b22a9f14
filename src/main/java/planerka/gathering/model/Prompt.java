package planerka.gathering.model;

import java.util.Locale;

/** What can be said in a room; each has a sound file of its name in both languages. */
public enum Prompt {
    /** The conference ends in five minutes; the leader may extend it. */
    ENDS_SOON,
    /** From now on everything is written down. */
    RECORDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
