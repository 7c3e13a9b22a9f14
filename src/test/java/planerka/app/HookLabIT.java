package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dialplan may send, and what it must never be able to do. */
class HookLabIT extends OnTheLab {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void makeGroup() {
        app.post(
                "/api/v1/groups",
                """
                {"name":"Sales","code":"100",
                 "members":[{"number":"300","name":"Olga"},{"number":"721","name":"Dina"}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "code=150&caller=300, 404, state=unknown-code",
        "code=999&caller=300, 404, state=unknown-code",
        "code=100&caller=302, 403, state=forbidden",
        "code=100, 400, state=bad-request",
        "caller=300, 400, state=bad-request",
        "'', 400, state=bad-request",
        "code=100&caller=, 400, state=bad-request",
        "code=100&caller=300300300300300300300, 400, state=bad-request",
        "code=10000000000&caller=300, 400, state=bad-request",
        "code=*100&caller=300, 400, state=bad-request",
        "code=100&caller=300%0d%0aAction%3a+Originate, 400, state=bad-request",
        "code=100&caller=300%2c1%24%7bSHELL(id)%7d, 400, state=bad-request",
        "code=100&caller=300&call=a%0ab, 400, state=bad-request",
        "code=100&caller=%d9%a3%d9%a0%d9%a0, 400, state=bad-request",
        "%00%ff%fe&&==&%zz, 400, state=bad-request"
    })
    void what_makes_no_sense_is_answered_plainly_and_calls_nobody(
            String form, int status, String said) {
        HttpResponse<String> answer = ask(form, lab.variable("PLANERKA_HOOK_TOKEN"));

        assertThat(answer.body()).isEqualTo(said);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(app.get("/api/v1/gatherings")).isEmpty();
        assertThat(Conferences.channels(lab)).isEmpty();
    }

    @Test
    void a_wrong_secret_is_refused_whatever_it_asks() {
        assertThat(ask("code=100&caller=300", "wrong").body()).isEqualTo("state=refused");
        assertThat(ask("code=100&caller=300", "wrong").statusCode()).isEqualTo(401);
        assertThat(ask("garbage", "wrong").statusCode()).isEqualTo(401);
        assertThat(app.get("/api/v1/gatherings")).isEmpty();
    }

    @Test
    void a_body_of_ten_megabytes_is_not_read() {
        HttpResponse<String> answer =
                ask("code=" + "1".repeat(TEN_MEGABYTES), lab.variable("PLANERKA_HOOK_TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("state=bad-request");
    }

    @Test
    void the_answer_says_the_room_and_how_many_are_called_before_a_phone_rings() {
        HttpResponse<String> answer =
                ask("code=100&caller=300", lab.variable("PLANERKA_HOOK_TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/x-www-form-urlencoded");
        assertThat(answer.body())
                .isEqualTo("state=started&room=300&gathering=1&calling=1&excused=0");
    }

    @Test
    void one_call_that_asks_twice_is_one_request() {
        String token = lab.variable("PLANERKA_HOOK_TOKEN");
        String first = ask("code=100&caller=300&call=1795438511.7", token).body();

        assertThat(ask("code=100&caller=300&call=1795438511.7", token).body()).isEqualTo(first);
        assertThat(ask("code=100&caller=300&call=1795438511.8", token).body())
                .startsWith("state=joined&room=300&gathering=1&");
    }

    @Test
    void without_a_secret_of_its_own_the_hook_is_closed() {
        try (RunningApp closed =
                RunningApp.with(
                        lab,
                        Map.of(
                                "PLANERKA_HOOK_TOKEN",
                                "",
                                "PLANERKA_DATA_DIR",
                                folder.resolve("closed").toString()))) {
            HttpResponse<String> answer = ask(closed.url(), "code=100&caller=300", "");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("state=not-ready");
        }
    }

    private HttpResponse<String> ask(String form, String token) {
        return ask(app.url(), form, token);
    }

    private HttpResponse<String> ask(String url, String form, String token) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/hook/gather"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
