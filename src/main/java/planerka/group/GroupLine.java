package planerka.group;

import java.time.LocalDate;
import java.util.List;

/**
 * A group as the list of all shows it; next and last are null where there is none.
 *
 * @param away the names of those who are absent today
 */
public record GroupLine(Group group, List<String> away, Agenda.Run next, HeldLine last) {

    static List<String> away(Group group, LocalDate today) {
        return group.members().stream()
                .filter(member -> member.person().absentOn(today).isPresent())
                .map(Member::name)
                .toList();
    }
}
