package planerka.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port that leads to another one, and that can be closed and opened: a server that goes away and
 * comes back.
 */
public final class Relay implements AutoCloseable {
    private final int target;
    private final int port;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile Thread accepting;

    /** Leads nowhere yet. */
    public Relay(int target) {
        this.target = target;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    public void open() {
        try {
            ServerSocket made = new ServerSocket();
            made.setReuseAddress(true);
            made.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = made;
            accepting = thread(() -> accept(made));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Ends what is connected, and lets nobody in: not before its thread has woken, which may take
     * one more.
     */
    public void cut() {
        shut(door);
        awaitQuietly(accepting);
        open.forEach(Relay::shut);
        open.clear();
    }

    private void accept(ServerSocket made) {
        while (!made.isClosed()) {
            try {
                join(made.accept());
            } catch (IOException gone) {
                // The door is shut.
            }
        }
    }

    private void join(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(near);
            open.add(far);
            thread(() -> carry(near, far));
            thread(() -> carry(far, near));
        } catch (IOException gone) {
            // The target is not there: who came is sent away.
            shut(near);
        }
    }

    private static void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException gone) {
            // Either side may go at any time.
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitQuietly(Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void shut(Closeable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        cut();
    }
}
