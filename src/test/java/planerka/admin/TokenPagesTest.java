package planerka.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.web.Access;
import planerka.web.BrowserVisit;

class TokenPagesTest {
    private final AdminTestServer server = new AdminTestServer();
    private final BrowserVisit admin = server.web().signedIn(Access.ADMIN);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_token_is_shown_once_works_and_is_revoked() {
        Document made =
                Jsoup.parse(
                        admin.send("/admin/tokens", Map.of("name", "табло", "role", "viewer"))
                                .body());
        String word = made.select("#secret").val();
        BrowserVisit program = server.web().visit().withToken(word);

        assertThat(program.get("/api/v1/in").body()).isEqualTo("in");
        Document list = admin.page("/admin/tokens");
        assertThat(list.html()).doesNotContain(word);
        assertThat(list.select("tbody tr").text()).contains("табло", "Наблюдатель", "23 ноября");
        String ask = list.select("tbody a").attr("href");
        assertThat(admin.page(ask).text()).contains("Отозвать токен «табло»?");

        admin.send(ask, Map.of());
        assertThat(program.get("/api/v1/in").statusCode()).isEqualTo(401);
        assertThat(admin.get(ask).statusCode()).isEqualTo(404);
        assertThat(server.column("select concat(actor, ' ', action, ' ', subject) from audit"))
                .contains("admin token-add табло", "admin token-revoke табло");
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        admin.send("/admin/tokens", Map.of("name", "табло", "role", "viewer"));

        HttpResponse<String> taken =
                admin.send("/admin/tokens", Map.of("name", "табло", "role", "manager"));
        HttpResponse<String> nameless = admin.send("/admin/tokens", Map.of("role", "king"));

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Токен с таким названием уже есть.");
        assertThat(nameless.body()).contains("Напишите имя.", "Выберите роль.");
        assertThat(server.column("select role from api_token")).containsExactly("viewer");
    }
}
