package planerka.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.store.InstantMapping;

/** Reads users with the groups that were named for them: two statements, however many they are. */
final class UserRows {
    private UserRows() {}

    static List<User> present(Handle handle) {
        return read(handle, "where removed_at is null order by name");
    }

    static List<User> removed(Handle handle, Instant since) {
        return read(handle, "where removed_at > ? order by removed_at desc, id", since);
    }

    static Optional<User> find(Handle handle, long id) {
        return read(handle, "where id = ? and removed_at is null", id).stream().findFirst();
    }

    private static List<User> read(Handle handle, String which, Object... values) {
        Map<Long, Set<Long>> groups = groups(handle);
        return handle.select("select * from user_account " + which, values)
                .map((row, context) -> user(row, context, groups))
                .list();
    }

    private static Map<Long, Set<Long>> groups(Handle handle) {
        Map<Long, Set<Long>> found = new HashMap<>();
        handle.createQuery("select user_id, group_id from user_group")
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(pair -> found.computeIfAbsent(pair[0], u -> new HashSet<>()).add(pair[1]));
        return found;
    }

    private static User user(ResultSet row, StatementContext context, Map<Long, Set<Long>> groups)
            throws SQLException {
        long id = row.getLong("id");
        Instant seen = InstantMapping.read(row, "seen_at");
        return new User(
                id,
                row.getString("name"),
                AccessCodes.of(row.getString("role")),
                row.getBoolean("all_groups")
                        ? GroupScope.ALL
                        : GroupScope.of(groups.getOrDefault(id, Set.of())),
                Optional.ofNullable(seen),
                row.getString("totp_secret") != null);
    }
}
