package planerka.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.TestWeb;

class SseHubTest {
    private static final String LARGE = "x".repeat(200_000);
    private final TestWeb live = open();
    private final List<Socket> sockets = new ArrayList<>();

    private TestWeb open() {
        return TestWeb.streaming(
                DatabaseKind.H2.empty(),
                hub ->
                        routes ->
                                routes.sse(
                                        "/live/{topic}",
                                        client ->
                                                hub.subscribe(
                                                        client,
                                                        client.ctx().pathParam("topic"),
                                                        () ->
                                                                Optional.of(
                                                                        new SseEvent(
                                                                                "now", "первый"))),
                                        Access.OPEN));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        live.close();
    }

    @Test
    void a_reader_hears_how_it_stands_and_then_what_changes_in_his_topic() throws IOException {
        BufferedReader reader = read("gathering-42");
        assertThat(event(reader)).containsExactly("event: now", "data: первый");

        live.live().publish("gathering-7", new SseEvent("change", "not his"));
        live.live().publish("gathering-42", new SseEvent("change", "one\ntwo"));

        assertThat(event(reader)).containsExactly("event: change", "data: one", "data: two");
    }

    @Test
    void who_does_not_read_is_cut_off_and_keeps_nobody_waiting() throws IOException {
        socket("gathering-42");
        BufferedReader attentive = read("gathering-42");
        event(attentive);
        await().until(() -> live.live().open() == 2);

        // Far more than a connection and a queue can hold: a publisher that waited would hang here.
        for (int i = 0; i < 3 * SseStream.QUEUE; i++) {
            live.live().publish("gathering-42", new SseEvent("change", LARGE));
            event(attentive);
        }
        live.live().publish("gathering-42", new SseEvent("last", "heard"));

        assertThat(event(attentive)).containsExactly("event: last", "data: heard");
        assertThat(live.live().readers("gathering-42")).isEqualTo(1);
    }

    @Test
    void beyond_the_limit_a_stream_is_closed_at_once() throws IOException {
        for (int i = 0; i < TestWeb.STREAMS; i++) {
            event(read("room"));
        }

        assertThat(event(read("room"))).isEmpty();
        assertThat(live.live().open()).isEqualTo(TestWeb.STREAMS);
    }

    @Test
    void closing_ends_the_open_streams() throws IOException {
        BufferedReader reader = read("room");
        event(reader);

        live.close();

        assertThat(event(reader)).isEmpty();
        await().until(() -> live.live().open() == 0);
    }

    private BufferedReader read(String topic) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                socket(topic).getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
            assertThat(line).doesNotContain("gzip");
        }
        return reader;
    }

    private Socket socket(String topic) throws IOException {
        Socket socket = new Socket("127.0.0.1", live.server().port());
        sockets.add(socket);
        socket.setSoTimeout(20_000);
        String request =
                "GET /live/" + topic + " HTTP/1.0\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The lines of the next event; none where the stream has ended. */
    private static List<String> event(BufferedReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine();
                line != null && !line.isEmpty();
                line = reader.readLine()) {
            lines.add(line);
        }
        return lines;
    }
}
