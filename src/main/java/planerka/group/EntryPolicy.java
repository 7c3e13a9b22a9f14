package planerka.group;

import java.util.Optional;
import planerka.form.Range;

/**
 * Who is let into the room.
 *
 * @param most how many people may be in it at once; zero for any number. The organiser is always
 *     let in
 * @param pin what a person who is not in the list must enter
 * @param byCode whether a member who may not start the group comes in by its code while it is being
 *     gathered
 */
public record EntryPolicy(int most, Optional<Pin> pin, boolean byCode) {
    public static final Range PEOPLE = new Range(0, 500);
    public static final EntryPolicy USUAL = new EntryPolicy(0, Optional.empty(), true);

    public EntryPolicy {
        PEOPLE.require(most);
    }
}
