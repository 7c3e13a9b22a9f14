package planerka.account;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.store.DuplicateKey;
import planerka.web.Access;
import planerka.web.Secrets;

/** Users with a name and a password. Thread-safe. */
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
        return add(Audit.OPERATOR, new NewUser(name, password, rank, GroupScope.ALL)).isPresent();
    }

    /** A new user; the scope of an administrator is ignored. */
    public record NewUser(String name, String password, Access rank, GroupScope scope) {
        /** Nobody knows the password until the user sets one by a link. */
        public static NewUser withoutPassword(String name, Access rank, GroupScope scope) {
            return new NewUser(name, Secrets.fresh(), rank, scope);
        }
    }

    /** The new user's id; empty if the name is taken. */
    public Optional<Long> add(String actor, NewUser user) {
        String hash = hash(user.password());
        GroupScope scope = user.rank() == Access.ADMIN ? GroupScope.ALL : user.scope();
        Optional<Long> added =
                jdbi.inTransaction(
                        handle -> {
                            Optional<Long> id = add(handle, user.name(), hash, user.rank());
                            id.ifPresent(one -> limit(handle, one, scope));
                            return id;
                        });
        added.ifPresent(
                id ->
                        audit.record(
                                actor,
                                AuditAction.USER_ADD,
                                user.name(),
                                AccessCodes.code(user.rank())));
        return added;
    }

    private static void limit(Handle handle, long user, GroupScope scope) {
        if (!scope.isAll()) {
            handle.execute("update user_account set all_groups = false where id = ?", user);
            UserGroups.set(handle, user, scope);
        }
    }

    /** False if the old password is wrong. The user's other sessions end. */
    boolean changePassword(WebSession session, String old, String fresh) {
        if (find(session.who().name(), old).isEmpty()) {
            return false;
        }
        String hash = hash(fresh);
        jdbi.useTransaction(
                handle -> {
                    setPassword(handle, session.user(), hash);
                    handle.execute(
                            "delete from web_session where user_id = ? and id_hash <> ?",
                            session.user(),
                            session.idHash());
                });
        return true;
    }

    /** What was begun with the earlier password is worth nothing any more. */
    static void setPassword(Handle handle, long user, String hash) {
        handle.execute("update user_account set password_hash = ? where id = ?", hash, user);
        handle.execute("delete from password_link where user_id = ?", user);
        handle.execute("delete from sign_in_step where user_id = ?", user);
    }

    public boolean none() {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                                """
                                                select count(*) from user_account
                                                where removed_at is null
                                                """)
                                        .mapTo(long.class)
                                        .one()
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
            // A removed user can be brought back only while nobody has taken the name.
            handle.execute(
                    "delete from user_account where name = ? and removed_at is not null", name);
            return Optional.of(insert(handle, name, hash, rank));
        } catch (RuntimeException failure) {
            if (DuplicateKey.in(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The user of this name if the password is right. Takes equally long for unknown names. */
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
                .bind("role", AccessCodes.code(rank))
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one();
    }

    private static Optional<Row> find(Handle handle, String name) {
        return handle.createQuery(
                        """
                        select id, password_hash from user_account
                        where name = :name and removed_at is null
                        """)
                .bind("name", name)
                .map((row, context) -> new Row(row.getLong("id"), row.getString("password_hash")))
                .findOne();
    }

    private record Row(long id, String hash) {}
}
