package planerka.admin;

import java.time.Instant;
import java.util.List;
import planerka.account.SignedIn;
import planerka.account.User;
import planerka.group.GroupDirectory;

/**
 * A user as the list shows them.
 *
 * @param groups the names of their first few groups; none if they have all
 * @param more how many groups they have besides
 * @param self whether it is the reader
 */
public record UserLine(
        long id,
        String name,
        String role,
        boolean all,
        List<String> groups,
        int more,
        Instant seenAt,
        boolean twoSteps,
        boolean self) {
    private static final int NAMED = 3;

    static UserLine of(User user, GroupDirectory directory, SignedIn reader) {
        List<String> names =
                user.scope().groups().stream()
                        .flatMap(java.util.Set::stream)
                        .map(directory::name)
                        .filter(name -> !name.isEmpty())
                        .sorted()
                        .toList();
        return new UserLine(
                user.id(),
                user.name(),
                UserForm.word(user.rank()),
                user.scope().isAll(),
                names.stream().limit(NAMED).toList(),
                Math.max(0, names.size() - NAMED),
                user.seenAt().orElse(null),
                user.twoSteps(),
                user.name().equals(reader.name()));
    }
}
