package planerka.web;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The groups that were named for those who have not all. */
public final class NamedGroups {
    private NamedGroups() {}

    /**
     * A group that somebody makes is his own, if he has named ones only. Within the transaction
     * that makes it.
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

    /** These and no others; what is no group any more is left out. */
    static void set(Handle handle, long user, Scope scope) {
        // A removed group may come back, and is theirs then who had it.
        handle.execute(
                """
                delete from user_group where user_id = ?
                  and group_id in (select id from call_group where removed_at is null)
                """,
                user);
        Set<Long> groups = scope.groups().orElse(Set.of());
        if (groups.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into user_group (user_id, group_id)
                        select ?, id from call_group where id = ? and removed_at is null
                        """);
        groups.stream().sorted().forEach(group -> batch.add(user, group));
        batch.execute();
    }
}
