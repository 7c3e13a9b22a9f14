package planerka.pbx.ami;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.asteriskjava.manager.SendActionCallback;
import org.asteriskjava.manager.action.ManagerAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends actions in order without making anybody wait: writing may hang when the PBX does not read,
 * so it happens on a thread of its own. Thread-safe.
 */
final class ActionSender {
    private static final Logger LOG = LoggerFactory.getLogger(ActionSender.class);

    private final AmiConnection connection;
    private final Executor writer;

    ActionSender(AmiConnection connection, Executor writer) {
        this.connection = connection;
        this.writer = writer;
    }

    /**
     * The callback hears the answer, null if the link ended before there was one; {@code notSent}
     * runs if the action has certainly not left. Whether a write that failed half-way reached the
     * PBX nobody knows: then neither is called, and the next survey tells.
     */
    void send(ManagerAction action, SendActionCallback callback, Runnable notSent) {
        writer.execute(() -> write(action, callback, notSent));
    }

    private void write(ManagerAction action, SendActionCallback callback, Runnable notSent) {
        if (connection.hasEnded()) {
            notSent.run();
            return;
        }
        try {
            connection.sendAction(action, callback);
        } catch (IllegalStateException closed) {
            notSent.run();
        } catch (IOException | RuntimeException broken) {
            LOG.info("{} may not have been sent: {}", action.getAction(), broken.toString());
        }
    }
}
