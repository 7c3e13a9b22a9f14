package planerka.gathering.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Which node runs which gathering. A node renews its leases; the gatherings of a node that fell
 * silent are taken by another, by one guarded update, so one node gets each. Every method blocks on
 * the database. Thread-safe.
 *
 * @param node the name of this node, the same after a restart
 */
public record Leases(Jdbi jdbi, String node, Clock clock) {
    /** Several times as long as the pause between two words of a living node. */
    static final Duration LASTS = Duration.ofSeconds(15);

    public static final Duration RENEWED_EVERY = Duration.ofSeconds(3);

    private static final String FREE =
            """
            live_room is not null
            and (lease_until is null or lease_until < :now or (:own and node = :node))
            """;

    private Instant end() {
        return clock.instant().plus(LASTS);
    }

    /** A gathering that this node has just written down. */
    void begin(Handle handle, long id) {
        handle.execute(
                "update gathering set node = ?, lease_until = ? where id = ?", node, end(), id);
    }

    /**
     * Takes gatherings without a valid lease: never leased, silent for too long, or, for a node
     * that was just started, its own from before.
     */
    public List<Long> takeUp(boolean own) {
        return jdbi.withHandle(
                handle -> free(handle, own).stream().filter(id -> take(handle, id, own)).toList());
    }

    private List<Long> free(Handle handle, boolean own) {
        return handle.createQuery("select id from gathering where " + FREE + " order by id")
                .bind("node", node)
                .bind("now", clock.instant())
                .bind("own", own)
                .mapTo(Long.class)
                .list();
    }

    private boolean take(Handle handle, long id, boolean own) {
        return handle.createUpdate(
                                "update gathering set node = :node, lease_until = :until"
                                        + " where id = :id and "
                                        + FREE)
                        .bind("node", node)
                        .bind("until", end())
                        .bind("now", clock.instant())
                        .bind("own", own)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Renews this node's leases and returns the gatherings that another node runs by now. */
    public Set<Long> renew(Collection<Long> living) {
        if (living.isEmpty()) {
            return Set.of();
        }
        List<Long> ids = List.copyOf(living);
        return jdbi.withHandle(
                handle -> {
                    handle.createUpdate(
                                    """
                                    update gathering set node = :node, lease_until = :until
                                    where id in (<ids>) and (node = :node or node is null)
                                    """)
                            .bind("node", node)
                            .bind("until", end())
                            .bindList("ids", ids)
                            .execute();
                    return new HashSet<>(
                            handle.createQuery(
                                            "select id from gathering where id in (<ids>) and node <> :node")
                                    .bind("node", node)
                                    .bindList("ids", ids)
                                    .mapTo(Long.class)
                                    .list());
                });
    }
}
