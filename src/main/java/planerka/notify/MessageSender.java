package planerka.notify;

import java.io.IOException;

/** Brings news to a receiver. Waits for the other side, but no longer than some seconds. */
interface MessageSender {
    /** What went wrong is the exception's message, for an administrator to read. */
    void carry(Receiver to, Notification news) throws IOException;
}
