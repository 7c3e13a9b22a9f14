package planerka.pbx.ami;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A manager interface on a real socket that says what a test wants, and by default what a real
 * Asterisk says: lets the right secret in, answers pings, has neither channels nor rooms.
 */
final class ScriptedAmi implements AutoCloseable {
    static final String USER = "planerka";
    private static final long PATIENCE_SECONDS = 10;

    private final ServerSocket door;
    private final Thread accepting;
    private final List<ScriptedLink> links = new CopyOnWriteArrayList<>();
    private final BlockingQueue<AmiMessage> received = new LinkedBlockingQueue<>();
    private final Map<String, Function<AmiMessage, String>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile String secret = "right";
    private volatile boolean deaf;
    private volatile boolean greets = true;
    private volatile boolean reads = true;

    ScriptedAmi() throws IOException {
        this(0);
    }

    ScriptedAmi(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        answer("ping", "Response: Success\nPing: Pong\nTimestamp: 1795435199.000000");
        answer("originate", "Response: Success\nMessage: Originate successfully queued");
        answer("coreshowchannels", NO_CHANNELS);
        answer("confbridgelistrooms", "Response: Error\nMessage: No active conferences.");
        answer("confbridgelist", "Response: Error\nMessage: No Conference by that name found.");
        accepting = new Thread(this::accept, "scripted-ami");
        accepting.setDaemon(true);
        accepting.start();
    }

    static final String NO_CHANNELS =
            """
            Response: Success
            EventList: start
            Message: Channels will follow

            Event: CoreShowChannelsComplete
            EventList: Complete
            ListItems: 0""";

    int port() {
        return door.getLocalPort();
    }

    /** How often a login was tried, with whatever secret. */
    int logins() {
        return logins.get();
    }

    void secret(String now) {
        secret = now;
    }

    /** From now on takes everything and answers nothing, as a link does whose other end froze. */
    void goDeaf(boolean now) {
        deaf = now;
    }

    /** From now on takes nothing any more: soon whoever writes to it must wait. */
    void stopReading() {
        reads = false;
    }

    /** Whether who comes is greeted; a PBX that hangs accepts and says nothing. */
    void greet(boolean now) {
        greets = now;
    }

    /** What is said to an action; every paragraph is given the action's id. */
    void answer(String action, String text) {
        answer(action, message -> text);
    }

    void answer(String action, Function<AmiMessage, String> text) {
        answers.put(action, text);
    }

    /** Says it on all links. */
    void say(String paragraphs) {
        links.forEach(link -> link.say(paragraphs));
    }

    void cut() {
        links.forEach(ScriptedLink::close);
        links.clear();
    }

    /** The next action of that name that came and was not asked for yet. */
    AmiMessage next(String action) throws InterruptedException {
        while (true) {
            AmiMessage message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no action " + action + " came");
            }
            if (message.action().equals(action)) {
                return message;
            }
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                ScriptedLink link = new ScriptedLink(door.accept());
                links.add(link);
                link.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /**
     * The port is closed only once the thread that waits at it has woken: until then it lets people
     * in.
     */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            accepting.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    private final class ScriptedLink extends Thread {
        private static final String CHALLENGE = "840415273";
        private final Socket socket;
        private final AmiLines lines;

        ScriptedLink(Socket socket) throws IOException {
            super("scripted-ami-link");
            setDaemon(true);
            this.socket = socket;
            InputStream in = socket.getInputStream();
            this.lines = new AmiLines(in);
        }

        @Override
        public void run() {
            try {
                if (greets) {
                    write("Asterisk Call Manager/11.0.0\r\n");
                }
                for (AmiMessage m = lines.next(); !m.lines().isEmpty(); m = lines.next()) {
                    if (!reads) {
                        return;
                    }
                    received.add(m);
                    if (!deaf) {
                        answer(m);
                    }
                }
            } catch (IOException gone) {
                close();
            }
        }

        private void answer(AmiMessage message) {
            String action = message.action().toLowerCase();
            if (action.equals("challenge")) {
                reply(message, "Response: Success\nChallenge: " + CHALLENGE);
            } else if (action.equals("login")) {
                reply(message, login(message));
            } else {
                reply(
                        message,
                        answers.getOrDefault(action, m -> "Response: Success").apply(message));
            }
        }

        private String login(AmiMessage message) {
            logins.incrementAndGet();
            boolean right = message.header("key").equals(AmiLines.md5(CHALLENGE + secret));
            return right && message.header("username").equals(USER)
                    ? "Response: Success\nMessage: Authentication accepted"
                    : "Response: Error\nMessage: Authentication failed";
        }

        private void reply(AmiMessage message, String paragraphs) {
            String id = "\nActionID: " + message.id();
            say(paragraphs.replace("\n\n", id + "\n\n") + id);
        }

        void say(String paragraphs) {
            try {
                write(paragraphs.stripTrailing().replace("\n", "\r\n") + "\r\n\r\n");
            } catch (IOException gone) {
                close();
            }
        }

        private synchronized void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        void close() {
            try {
                socket.close();
            } catch (IOException already) {
                // Closed is what we wanted.
            }
        }
    }
}
