package planerka.pbx.ami;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import planerka.background.DaemonThreads;

/** Single threads that work is given to; what comes after they were shut down is dropped. */
final class Workers {
    private Workers() {}

    static ScheduledExecutorService clocked(String name) {
        return new ScheduledThreadPoolExecutor(1, DaemonThreads.named(name), new DiscardPolicy());
    }

    static ExecutorService plain(String name) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named(name),
                new DiscardPolicy());
    }
}
