package planerka.web;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.store.DuplicateKey;

/** Who may sign in with a name and a password. Thread-safe. */
public final class Users {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;
    private final Passwords passwords = new Passwords();

    Users(Jdbi jdbi, Clock clock, Audit audit) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** False if the name is taken. Refuses {@link Access#OPEN}, which is no rank. */
    public boolean add(String name, String password, Access rank) {
        String hash = hash(password);
        boolean added = jdbi.inTransaction(handle -> add(handle, name, hash, rank)).isPresent();
        if (added) {
            audit.record(Audit.OPERATOR, "user-added", name, Ranks.code(rank));
        }
        return added;
    }

    public boolean none() {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select count(*) from user_account").mapTo(long.class).one()
                                == 0);
    }

    String hash(String password) {
        return passwords.hash(password);
    }

    /** The new user's id; empty if the name is taken. */
    Optional<Long> add(Handle handle, String name, String hash, Access rank) {
        if (rank == Access.OPEN) {
            throw new IllegalArgumentException("a user needs a rank");
        }
        try {
            return Optional.of(insert(handle, name, hash, rank));
        } catch (RuntimeException failure) {
            if (DuplicateKey.in(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Makes a group one of those that are named for this user, if he has not all anyway. */
    public void give(Handle handle, String name, long group) {
        handle.execute(
                """
                insert into user_group (user_id, group_id)
                select id, ? from user_account where name = ? and not all_groups
                """,
                group,
                name);
    }

    /** The user of this name if the password is his. Takes equally long for unknown names. */
    Optional<Long> find(String name, String password) {
        Optional<Row> row = jdbi.withHandle(handle -> find(handle, name));
        boolean right =
                row.map(found -> passwords.matches(password, found.hash()))
                        .orElseGet(() -> passwords.matchesNobody(password));
        return right ? row.map(Row::id) : Optional.empty();
    }

    private long insert(Handle handle, String name, String hash, Access rank) {
        return handle.createUpdate(
                        """
                        insert into user_account (name, password_hash, role, created_at)
                        values (:name, :hash, :role, :now)
                        """)
                .bind("name", name)
                .bind("hash", hash)
                .bind("role", Ranks.code(rank))
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one();
    }

    private static Optional<Row> find(Handle handle, String name) {
        return handle.createQuery("select id, password_hash from user_account where name = :name")
                .bind("name", name)
                .map((row, context) -> new Row(row.getLong("id"), row.getString("password_hash")))
                .findOne();
    }

    private record Row(long id, String hash) {}
}
