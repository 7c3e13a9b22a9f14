package planerka.background;

import java.util.concurrent.ThreadFactory;

/** Threads for work in the background: named for thread dumps, and no reason to stay running. */
public final class DaemonThreads {
    private DaemonThreads() {}

    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
