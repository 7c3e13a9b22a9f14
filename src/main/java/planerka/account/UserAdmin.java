package planerka.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.web.Access;

/**
 * Users as administrators manage them; every change is written into the audit log with its author.
 * There is always an administrator: the table refuses to lose the last one, also when two requests
 * try at once. Thread-safe.
 */
public final class UserAdmin {
    /** For so long a removed user can be brought back. */
    public static final Duration REGRET = Duration.ofDays(1);

    /** What came of a change. */
    public enum Outcome {
        DONE,
        /** There would be no administrator left. */
        LAST_ADMINISTRATOR,
        /** There is no such user any more. */
        GONE
    }

    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;

    UserAdmin(Jdbi jdbi, Clock clock, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
    }

    /** By name. */
    public List<User> all() {
        return jdbi.withHandle(UserRows::present);
    }

    public Optional<User> find(long id) {
        return jdbi.withHandle(handle -> UserRows.find(handle, id));
    }

    /** Users who can still be brought back, the latest first. */
    public List<User> removed() {
        Instant since = clock.instant().minus(REGRET);
        return jdbi.withHandle(handle -> UserRows.removed(handle, since));
    }

    /** Counts in open sessions from their next request on. */
    public Outcome change(String actor, User user, Access rank, GroupScope scope) {
        Outcome outcome = jdbi.inTransaction(handle -> change(handle, user.id(), rank, scope));
        note(outcome, actor, AuditAction.USER_CHANGE, user, said(rank, scope));
        return outcome;
    }

    private static Outcome change(Handle handle, long user, Access rank, GroupScope scope) {
        if (rank != Access.ADMIN && isLastAdministrator(handle, user)) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        boolean all = rank == Access.ADMIN || scope.isAll();
        int changed =
                handle.execute(
                        """
                        update user_account set role = ?, all_groups = ?
                        where id = ? and removed_at is null
                        """,
                        AccessCodes.code(rank),
                        all,
                        user);
        if (changed == 0) {
            return Outcome.GONE;
        }
        UserGroups.set(handle, user, all ? GroupScope.ALL : scope);
        return Outcome.DONE;
    }

    /** The user's sessions end at once; the user can be brought back for {@link #REGRET}. */
    public Outcome remove(String actor, User user) {
        Outcome outcome = jdbi.inTransaction(handle -> remove(handle, user.id()));
        note(outcome, actor, AuditAction.USER_REMOVE, user, "");
        return outcome;
    }

    private Outcome remove(Handle handle, long user) {
        if (isLastAdministrator(handle, user)) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        Instant now = clock.instant();
        handle.execute("delete from user_account where removed_at <= ?", now.minus(REGRET));
        int removed =
                handle.execute(
                        "update user_account set removed_at = ? where id = ? and removed_at is null",
                        now,
                        user);
        shutOut(handle, user);
        return removed == 1 ? Outcome.DONE : Outcome.GONE;
    }

    /** With the rights from before. */
    public Outcome restore(String actor, long id) {
        int back =
                jdbi.withHandle(
                        handle ->
                                handle.execute(
                                        """
                                        update user_account set removed_at = null
                                        where id = ? and removed_at > ?
                                        """,
                                        id,
                                        clock.instant().minus(REGRET)));
        Optional<User> user = back == 1 ? find(id) : Optional.empty();
        user.ifPresent(one -> note(Outcome.DONE, actor, AuditAction.USER_RESTORE, one, ""));
        return user.isPresent() ? Outcome.DONE : Outcome.GONE;
    }

    /** On every browser, and in the middle of signing in. */
    public void signOut(String actor, User user) {
        jdbi.useTransaction(handle -> shutOut(handle, user.id()));
        note(Outcome.DONE, actor, AuditAction.USER_SIGN_OUT, user, "");
    }

    private static void shutOut(Handle handle, long user) {
        handle.execute("delete from web_session where user_id = ?", user);
        handle.execute("delete from sign_in_step where user_id = ?", user);
        handle.execute("delete from password_link where user_id = ?", user);
    }

    /**
     * Locks the administrators first, so that of two requests that would each remove the other's
     * administrator, one waits.
     */
    private static boolean isLastAdministrator(Handle handle, long user) {
        List<Long> administrators =
                handle.createQuery(
                                """
                                select id from user_account
                                where role = 'admin' and removed_at is null
                                order by id for update
                                """)
                        .mapTo(Long.class)
                        .list();
        return administrators.equals(List.of(user));
    }

    private static String said(Access rank, GroupScope scope) {
        return AccessCodes.code(rank)
                + (rank == Access.ADMIN || scope.isAll()
                        ? ", all groups"
                        : ", groups " + scope.groups().orElseThrow().stream().sorted().toList());
    }

    private void note(Outcome outcome, String actor, AuditAction action, User user, String detail) {
        if (outcome == Outcome.DONE) {
            audit.record(actor, action, user.name(), detail);
        }
    }
}
