package planerka.group;

import java.util.List;

/**
 * A group as the list of all groups reads it, without its people.
 *
 * @param code without the star; empty if it has none
 * @param led whether the organiser is known when nobody dials
 * @param away the names of those who are absent on the day that was asked about
 */
public record GroupSummary(
        long id, String name, String code, boolean led, int people, List<String> away) {
    public GroupSummary {
        away = List.copyOf(away);
    }
}
