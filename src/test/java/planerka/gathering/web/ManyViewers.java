package planerka.gathering.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/**
 * How long it takes from what the PBX says until those who watch the page have the changed part in
 * their hands, as a browser fetches it: the stream says "look", the page waits a moment, asks, and
 * reads. A benchmark, not a test: the figures are this machine's.
 */
public final class ManyViewers {
    private static final int PEOPLE = 20;
    private static final int CHANGES = 40;

    /** As the page has it. */
    private static final long DELAY_MILLIS = 30;

    private static final int FIRST = 100;

    private final GatheringTestServer server;
    private final long id;
    private final BrowserVisit reader;

    private ManyViewers(GatheringTestServer server) {
        this.server = server;
        for (int person = 0; person < PEOPLE; person++) {
            server.person(
                    FIRST + person,
                    GatheringTestServer.SALES,
                    String.valueOf(2000 + person),
                    "P" + person);
        }
        id = server.gather(GatheringTestServer.SALES, "300");
        reader = server.web.signedIn(Access.MANAGER);
    }

    public static void main(String[] words) throws InterruptedException {
        for (int viewers : new int[] {10, 10, 50}) {
            try (GatheringTestServer server =
                    new GatheringTestServer(DatabaseKind.MARIADB, viewers + 10)) {
                new ManyViewers(server).measure(viewers);
            }
        }
        System.exit(0);
    }

    private void measure(int viewers) throws InterruptedException {
        ChannelId call = server.joins(id, "2000");
        ExecutorService browsers = Executors.newCachedThreadPool();
        List<Viewer> watching = new ArrayList<>();
        for (int viewer = 0; viewer < viewers; viewer++) {
            Viewer one = new Viewer();
            watching.add(one);
            browsers.execute(one::watch);
        }
        while (server.web.live().open() < viewers) {
            Thread.onSpinWait();
        }
        List<Long> millis = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            millis.addAll(change(watching, call, change % 2 == 0));
        }
        browsers.shutdownNow();
        say(viewers, millis);
    }

    /** Everybody is waited for before the next one; a real room has pauses, too. */
    private List<Long> change(List<Viewer> watching, ChannelId call, boolean muted)
            throws InterruptedException {
        String seen = muted ? "/unmute" : "/mute";
        CountDownLatch all = new CountDownLatch(watching.size());
        watching.forEach(one -> one.expect("participants/" + who() + seen, all));
        long began = System.nanoTime();
        server.pbx.say(new PbxEvent.Muted(Instant.now(), "300", call, muted));
        if (!all.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException(all.getCount() + " viewers saw nothing");
        }
        return watching.stream().map(one -> (one.sawAt - began) / 1_000_000).toList();
    }

    private int who() {
        return server.participant(id, "2000").id();
    }

    private static void say(int viewers, List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf(
                "%3d viewers, %d people, %d changes: half within %d ms, 95 of 100 within %d ms, the last after %d ms%n",
                viewers,
                PEOPLE,
                CHANGES,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }

    /** A browser: a stream, and a request for the part whenever that says so. */
    private final class Viewer {
        private volatile String expected = "";
        private volatile CountDownLatch latch = new CountDownLatch(0);
        private volatile long sawAt;

        void expect(String text, CountDownLatch all) {
            latch = all;
            expected = text;
        }

        void watch() {
            try (var lines = reader.lines("/gatherings/" + id + "/live")) {
                lines.filter(line -> line.startsWith("data:")).forEach(line -> look());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void look() {
            try {
                Thread.sleep(DELAY_MILLIS);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                return;
            }
            String part = reader.get("/gatherings/" + id + "/part").body();
            String wanted = expected;
            if (!wanted.isEmpty() && part.contains(wanted + "\"")) {
                sawAt = System.nanoTime();
                expected = "";
                latch.countDown();
            }
        }
    }
}
