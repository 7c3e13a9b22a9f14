package planerka.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.audit.Audit;
import planerka.audit.AuditAction;

/**
 * Which users are asked for a code at sign-in, and whether a code is right. No code is valid twice:
 * the table keeps the last time step that was used. Thread-safe.
 */
public final class TwoFactor {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;

    TwoFactor(Jdbi jdbi, Clock clock, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
    }

    boolean isOn(long user) {
        return jdbi.withHandle(handle -> secret(handle, "totp_secret", user)).isPresent();
    }

    /** How many recovery codes are left. */
    int codesLeft(long user) {
        return jdbi.withHandle(handle -> RecoveryCodes.left(handle, user));
    }

    /**
     * A fresh secret, which counts from its confirmation on. Does nothing where codes are asked for
     * already.
     */
    void begin(long user) {
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                """
                                update user_account set totp_pending = ?
                                where id = ? and totp_secret is null
                                """,
                                Totp.freshSecret(),
                                user));
    }

    /** The secret that waits for its confirmation. */
    Optional<String> pending(long user) {
        return jdbi.withHandle(handle -> secret(handle, "totp_pending", user));
    }

    /** The recovery codes, told this once; empty if the code is wrong. */
    Optional<List<String>> confirm(long user, String typed) {
        return jdbi.inTransaction(
                handle -> {
                    Optional<String> secret = secret(handle, "totp_pending", user);
                    OptionalLong step =
                            secret.map(one -> Totp.stepOf(digits(typed), one, clock.instant()))
                                    .orElse(OptionalLong.empty());
                    return step.isPresent() && turnOn(handle, user, secret.get(), step.getAsLong())
                            ? Optional.of(RecoveryCodes.renew(handle, user))
                            : Optional.empty();
                });
    }

    private static boolean turnOn(Handle handle, long user, String secret, long step) {
        return handle.execute(
                        """
                        update user_account
                        set totp_secret = totp_pending, totp_pending = null, totp_step = ?
                        where id = ? and totp_pending = ? and totp_secret is null
                        """,
                        step,
                        user,
                        secret)
                == 1;
    }

    /** Whether this is a code of now or one of the recovery codes; it is used up then. */
    boolean accepts(long user, String typed) {
        return jdbi.inTransaction(
                handle ->
                        takeStep(handle, user, digits(typed))
                                || RecoveryCodes.use(handle, user, typed));
    }

    private boolean takeStep(Handle handle, long user, String code) {
        OptionalLong step =
                secret(handle, "totp_secret", user)
                        .map(secret -> Totp.stepOf(code, secret, clock.instant()))
                        .orElse(OptionalLong.empty());
        return step.isPresent()
                && handle.execute(
                                """
                                update user_account set totp_step = ?
                                where id = ? and totp_step < ? and totp_secret is not null
                                """,
                                step.getAsLong(),
                                user,
                                step.getAsLong())
                        == 1;
    }

    /** The password alone is enough from now on. */
    public void turnOff(String actor, long user, String name) {
        jdbi.useTransaction(
                handle -> {
                    handle.execute(
                            """
                            update user_account set totp_secret = null, totp_pending = null
                            where id = ?
                            """,
                            user);
                    RecoveryCodes.forget(handle, user);
                });
        audit.record(actor, AuditAction.CODE_DISABLE, name, "");
    }

    private static Optional<String> secret(Handle handle, String column, long user) {
        return handle.select("select " + column + " from user_account where id = ?", user)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .findOne()
                .flatMap(found -> found);
    }

    /** Apps show a space in the middle. */
    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
