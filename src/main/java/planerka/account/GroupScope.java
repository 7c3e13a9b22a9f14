package planerka.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * The groups that a user sees, and changes as a manager: all of them, or those that an
 * administrator named. Immutable.
 */
public record GroupScope(Optional<Set<Long>> groups) {
    public static final GroupScope ALL = new GroupScope(Optional.empty());
    private static final List<Long> NONE = List.of(0L);

    public GroupScope {
        groups = groups.map(Set::copyOf);
    }

    /** These only, by their ids; none at all is possible. */
    public static GroupScope of(Set<Long> groups) {
        return new GroupScope(Optional.of(groups));
    }

    public boolean isAll() {
        return groups.isEmpty();
    }

    public boolean covers(long group) {
        return groups.map(named -> named.contains(group)).orElse(true);
    }

    /** For queries that say {@code (:all or group_id in (<groups>))}. */
    public Query bindTo(Query query) {
        // An empty list would be no SQL; no group has the number 0.
        List<Long> named = groups.filter(some -> !some.isEmpty()).map(List::copyOf).orElse(NONE);
        return query.bind("all", isAll()).bindList("groups", named);
    }
}
