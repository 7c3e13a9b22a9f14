package planerka.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import planerka.people.People;
import planerka.text.FieldErrors;

/**
 * Groups by the hundred, with few statements, within the caller's transaction; the caller tells
 * {@link planerka.people.ChangeListeners}.
 */
public final class BulkGroups {
    private final GroupRows rows;

    public BulkGroups(People people) {
        this.rows = new GroupRows(people);
    }

    public void make(Handle handle, Map<GroupDetails, List<Member>> groups) {
        List<GroupDetails> cards = new ArrayList<>(groups.keySet());
        List<Long> ids = GroupWrites.insert(handle, cards);
        Map<Long, List<Member>> seated = new LinkedHashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            seated.put(ids.get(i), groups.get(cards.get(i)));
        }
        GroupWrites.seat(handle, seated);
    }

    /**
     * Adds the members that a group does not have yet. Throws a {@link RollbackException} if one of
     * the groups is gone.
     */
    public void join(Handle handle, Map<Group, List<Member>> newcomers) {
        Map<Long, List<Member>> coming = new HashMap<>();
        newcomers.forEach(
                (group, members) -> {
                    if (!group.newcomers(members).isEmpty()) {
                        coming.put(group.id(), members);
                    }
                });
        if (coming.isEmpty()) {
            return;
        }
        take(handle, coming);
        Map<Long, List<Member>> seated = new LinkedHashMap<>();
        for (Group group : rows.load(handle, coming.keySet())) {
            List<Member> fresh = group.newcomers(coming.get(group.id()));
            seated.put(
                    group.id(), Stream.concat(group.members().stream(), fresh.stream()).toList());
        }
        GroupWrites.seat(handle, seated);
    }

    /** First of all: what others do to these groups waits from here on, or is seen afterwards. */
    private static void take(Handle handle, Map<Long, ?> groups) {
        int there =
                handle.createUpdate(
                                """
                                update call_group set version = version + 1
                                where id in (<ids>) and removed_at is null
                                """)
                        .bindList("ids", groups.keySet().stream().sorted().toList())
                        .execute();
        if (there != groups.size()) {
            throw new RollbackException(new FieldErrors());
        }
    }
}
