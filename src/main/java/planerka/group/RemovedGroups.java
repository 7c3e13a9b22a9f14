package planerka.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.account.GroupScope;
import planerka.people.ChangeListeners;
import planerka.store.InstantMapping;

/**
 * Groups that were deleted, each with its members, its schedules and the users who may see it; they
 * can be brought back for {@link #KEPT}. Every method blocks on the database. Thread-safe.
 */
public final class RemovedGroups {
    static final Duration KEPT = Duration.ofDays(30);

    private final Jdbi jdbi;
    private final Groups groups;
    private final ChangeListeners changes;
    private final Clock clock;

    public RemovedGroups(Jdbi jdbi, Groups groups, ChangeListeners changes, Clock clock) {
        this.jdbi = jdbi;
        this.groups = groups;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Nobody is called by it or by its schedules any more; what it held stays in the history. False
     * if it was gone already.
     */
    public boolean remove(long id) {
        boolean removed = groups.inTransaction(handle -> remove(handle, id, clock.instant()));
        changes.happened();
        return removed;
    }

    private static boolean remove(Handle handle, long id, Instant now) {
        handle.execute("delete from call_group where removed_at < ?", now.minus(KEPT));
        int removed =
                handle.execute(
                        """
                        update call_group set removed_at = ?, version = version + 1
                        where id = ? and removed_at is null
                        """,
                        now,
                        id);
        if (removed == 1) {
            handle.execute(
                    """
                    update schedule set removed_at = ?, next_at = null, removed_with_group = true
                    where group_id = ? and removed_at is null
                    """,
                    now,
                    id);
        }
        return removed == 1;
    }

    /** Those of these groups that were removed, the latest first, so many at most. */
    public List<RemovedGroup> latest(GroupScope scope, int most) {
        return jdbi.withHandle(
                handle ->
                        scope.bindTo(
                                        handle.createQuery(
                                                """
                                                select id, name, code, removed_at from call_group
                                                where removed_at > :since and (:all or id in (<groups>))
                                                order by removed_at desc, id desc limit :most
                                                """))
                                .bind("since", clock.instant().minus(KEPT))
                                .bind("most", most)
                                .map(RemovedGroups::read)
                                .list());
    }

    private static RemovedGroup read(ResultSet row, StatementContext context) throws SQLException {
        return new RemovedGroup(
                row.getLong("id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("code")).orElse(""),
                InstantMapping.read(row, "removed_at"));
    }

    /**
     * Takes a removal back. Its name or code may be another group's by now: the keys say so, and it
     * comes back under a name of its own, or without a code. Empty if there is no such removal.
     */
    public Optional<RestoredGroup> restore(long id) {
        Optional<RestoredGroup> restored =
                find(id).flatMap(gone -> new GroupRestore(groups, gone).run());
        changes.happened();
        return restored;
    }

    private Optional<RemovedGroup> find(long id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select id, name, code, removed_at from call_group
                                        where id = :id and removed_at is not null
                                        """)
                                .bind("id", id)
                                .map(RemovedGroups::read)
                                .findOne());
    }
}
