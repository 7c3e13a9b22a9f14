package planerka.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import planerka.account.GroupScope;
import planerka.account.User;
import planerka.form.Fields;
import planerka.text.FieldErrors;
import planerka.web.Access;

/**
 * What was typed about a user's rights.
 *
 * @param groups the ids of the named groups, as they were sent
 */
public record UserForm(String name, String role, boolean named, Set<String> groups) {
    private static final List<Access> RANKS = List.of(Access.ADMIN, Access.MANAGER, Access.VIEWER);

    static UserForm empty() {
        return new UserForm("", "manager", false, Set.of());
    }

    static UserForm of(String name, Fields fields) {
        return new UserForm(
                name,
                fields.one("role"),
                fields.one("scope").equals("named"),
                new HashSet<>(fields.all("group")));
    }

    static UserForm of(User user) {
        Set<String> groups = new HashSet<>();
        user.scope().groups().ifPresent(all -> all.forEach(one -> groups.add("" + one)));
        return new UserForm(user.name(), word(user.rank()), !user.scope().isAll(), groups);
    }

    static String word(Access rank) {
        return rank.name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean has(long group) {
        return groups.contains("" + group);
    }

    /** What the role and the ticked groups come to; else the errors say what is missing. */
    Optional<Rights> rights(FieldErrors errors) {
        Optional<Access> rank = RANKS.stream().filter(one -> word(one).equals(role)).findFirst();
        if (rank.isEmpty()) {
            errors.add("role", "admin.user.role-missing");
        }
        boolean limited = named && !role.equals(word(Access.ADMIN));
        if (limited && ids().isEmpty()) {
            errors.add("groups", "admin.user.groups-missing");
        }
        GroupScope scope = limited ? GroupScope.of(ids()) : GroupScope.ALL;
        return errors.isEmpty() ? rank.map(one -> new Rights(one, scope)) : Optional.empty();
    }

    private Set<Long> ids() {
        Set<Long> ids = new HashSet<>();
        groups.stream()
                .filter(one -> one.matches("[0-9]{1,18}"))
                .forEach(one -> ids.add(Long.parseLong(one)));
        return ids;
    }

    /** What somebody may, and about which groups. */
    record Rights(Access rank, GroupScope scope) {}
}
