package planerka.audit;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;

/**
 * The audit log: author, action and moment. Writing it never stops the work: a lost database is
 * logged. Thread-safe.
 */
public final class Audit {
    /** A person at the service's own machine, who needs no name. */
    public static final String OPERATOR = "operator";

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final int ACTOR = 100;
    private static final int SUBJECT = 200;
    private static final int DETAIL = 500;
    private static final int MOST_WAITING = 1000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Executor later =
            new ThreadPoolExecutor(
                    0,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    DaemonThreads.named("audit"));

    public Audit(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * The same for callers that cannot wait for the database, such as a dialplan; written soon, in
     * order.
     */
    public void recordSoon(String actor, AuditAction action, String subject, String detail) {
        try {
            later.execute(() -> record(actor, action, subject, detail));
        } catch (RejectedExecutionException flooded) {
            LOG.warn("not in the audit, too much waits: {} of {}", action.code(), actor);
        }
    }

    /** Texts longer than their columns are cut. */
    public void record(String actor, AuditAction action, String subject, String detail) {
        try {
            jdbi.useHandle(
                    handle ->
                            handle.execute(
                                    """
                                    insert into audit (at, actor, action, subject, detail)
                                    values (?, ?, ?, ?, ?)
                                    """,
                                    clock.instant(),
                                    cut(actor, ACTOR),
                                    action.code(),
                                    cut(subject, SUBJECT),
                                    cut(detail, DETAIL)));
        } catch (RuntimeException failure) {
            LOG.warn("not in the audit: {} of {}: {}", action.code(), actor, failure.toString());
        }
    }

    /** Never between the two halves of one sign. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halved ? longest - 1 : longest);
    }
}
