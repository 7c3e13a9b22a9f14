package planerka.group;

import java.util.List;
import planerka.people.PhoneNumber;

/**
 * What a group may, and who may start it.
 *
 * @param outside whether it may call numbers that are not extensions
 * @param starters from which numbers its code may be dialled, besides the organiser's; none for
 *     those of its members
 */
public record Rights(boolean outside, List<PhoneNumber> starters) {
    public static final int MOST_STARTERS = 20;
    public static final Rights USUAL = new Rights(true, List.of());

    public Rights {
        starters = List.copyOf(starters);
    }
}
