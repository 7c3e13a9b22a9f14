package planerka.account;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The groups named for users who do not have all. */
public final class UserGroups {
    private UserGroups() {}

    /**
     * A group made by a user with named groups becomes one of them, within the transaction that
     * makes it.
     */
    public static void give(Handle handle, SignedIn who, long group) {
        if (who.scope().isAll()) {
            return;
        }
        handle.execute(
                """
                insert into user_group (user_id, group_id)
                select id, ? from user_account where name = ? and all_groups = false
                """,
                group,
                who.name());
    }

    static Set<Long> of(Handle handle, long user) {
        return new HashSet<>(
                handle.createQuery("select group_id from user_group where user_id = :user")
                        .bind("user", user)
                        .mapTo(Long.class)
                        .list());
    }

    /**
     * Exactly these groups. A removed group stays with the user, because it may come back, but is
     * given to no other.
     */
    static void set(Handle handle, long user, GroupScope scope) {
        Set<Long> groups = scope.groups().orElse(Set.of());
        Set<Long> lost = of(handle, user);
        lost.removeAll(groups);
        each(
                handle,
                "delete from user_group where user_id = :user and group_id = :group",
                user,
                lost);
        Set<Long> fresh = new HashSet<>(groups);
        fresh.removeAll(of(handle, user));
        each(
                handle,
                """
                insert into user_group (user_id, group_id)
                select :user, id from call_group where id = :group and removed_at is null
                """,
                user,
                fresh);
    }

    private static void each(Handle handle, String sql, long user, Set<Long> groups) {
        if (!groups.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(sql);
            groups.stream()
                    .sorted()
                    .forEach(group -> batch.bind("user", user).bind("group", group).add());
            batch.execute();
        }
    }
}
