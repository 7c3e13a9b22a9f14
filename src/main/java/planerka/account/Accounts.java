package planerka.account;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import planerka.audit.Audit;
import planerka.audit.AuditLog;
import planerka.web.Access;

/** How users are let in: passwords, sessions, tokens, the set-up link. Thread-safe. */
public final class Accounts {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Users users;
    private final Sessions sessions;
    private final Tokens tokens;
    private final SignInLinks links;
    private final UserAdmin userAdmin;
    private final PasswordLinks passwordLinks;
    private final TwoFactor twoFactor;
    private final PendingSignIns pending;
    private final Audit audit;

    public Accounts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = new Audit(jdbi, clock);
        this.users = new Users(jdbi, clock, audit);
        this.sessions = new Sessions(jdbi, clock);
        this.tokens = new Tokens(jdbi, clock, audit);
        this.links = new SignInLinks(jdbi, clock);
        this.userAdmin = new UserAdmin(jdbi, clock, audit);
        this.passwordLinks = new PasswordLinks(jdbi, clock, audit);
        this.twoFactor = new TwoFactor(jdbi, clock, audit);
        this.pending = new PendingSignIns(jdbi, clock);
    }

    public Users users() {
        return users;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Audit audit() {
        return audit;
    }

    public UserAdmin roster() {
        return userAdmin;
    }

    public PasswordLinks passwordLinks() {
        return passwordLinks;
    }

    public TwoFactor twoSteps() {
        return twoFactor;
    }

    PendingSignIns steps() {
        return pending;
    }

    public AuditLog log() {
        return new AuditLog(jdbi);
    }

    Sessions sessions() {
        return sessions;
    }

    SignInLinks links() {
        return links;
    }

    public Clock clock() {
        return clock;
    }

    /**
     * The first administrator's id; empty if the link is no longer valid or was used at the same
     * moment.
     */
    Optional<Long> makeFirst(String link, String name, String password) {
        String hash = users.hash(password);
        return jdbi.inTransaction(
                handle ->
                        links.use(handle, link)
                                ? users.add(handle, name, hash, Access.ADMIN)
                                : Optional.empty());
    }
}
