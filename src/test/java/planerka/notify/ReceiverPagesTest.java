package planerka.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.audit.Audit;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.text.Language;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

/** The page on which an administrator says who is told. */
final class ReceiverPagesTest {
    private final Database database = DatabaseKind.H2.empty();
    private final ChangeListeners changes = new ChangeListeners();
    private final People people = new People(database.jdbi(), changes);
    private final Groups groups = new Groups(database.jdbi(), people, changes);
    private final GroupDirectory directory =
            GroupDirectory.open(groups, changes, Duration.ofHours(1));
    private final Notifications notifications =
            new Notifications(
                    database.jdbi(),
                    people,
                    new NotifySettings(
                            NotifySettings.NONE.smtp(),
                            "",
                            URI.create("http://127.0.0.1:9"),
                            false),
                    Language.EN,
                    Clock.systemUTC());
    private final TestWeb web =
            TestWeb.open(
                    database,
                    notifications.pages(directory, new Audit(database.jdbi(), Clock.systemUTC())));
    private final BrowserVisit admin = web.signedIn(Access.ADMIN);

    @AfterEach
    void close() {
        web.close();
        notifications.close();
        directory.close();
    }

    @Test
    void a_receiver_is_added_tried_and_deleted() {
        admin.page("/receivers");
        admin.send(
                "/receivers", Map.of("way", "email", "address", "boss@example.org", "end", "yes"));
        Document page = admin.page("/receivers");
        assertThat(page.select("tbody th").text()).isEqualTo("boss@example.org");

        String test = page.select("form[action$=/test]").attr("action");
        Document tried = Jsoup.parse(admin.send(test, Map.of()).body());
        assertThat(tried.select("main .flash.failed").text())
                .contains("boss@example.org")
                .contains("mail.host");

        admin.send(page.select("form[action$=/delete]").attr("action"), Map.of());
        assertThat(admin.page("/receivers").select("tbody th")).isEmpty();
    }

    @Test
    void why_the_last_message_did_not_arrive_is_said_in_the_readers_language() {
        failed("answered with status 500");

        assertThat(admin.page("/receivers").select("tbody .error").text())
                .startsWith("не дошло")
                .endsWith(": в ответ пришёл код 500");
        admin.with("Accept-Language", "en");
        assertThat(admin.page("/receivers").select("tbody .error").text())
                .startsWith("did not arrive")
                .endsWith(": the answer was status 500");
    }

    @Test
    void a_trial_that_fails_says_why_in_the_readers_language() {
        long one = failed("");

        assertThat(
                        Jsoup.parse(admin.send("/receivers/" + one + "/test", Map.of()).body())
                                .select("main .flash.failed")
                                .text())
                .contains("не дошло: не задан почтовый сервер");
    }

    private long failed(String why) {
        Receivers receivers = new Receivers(database.jdbi());
        Receiver made =
                new Receiver(
                        0,
                        TransportKind.EMAIL,
                        "boss@example.org",
                        Optional.empty(),
                        new Subscription(true, true, true),
                        "",
                        Receiver.Health.UNTRIED);
        long id = receivers.add(made).id();
        receivers.failed(id, Instant.parse("2026-11-23T06:00:00Z"), why);
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "email, nobody, yes, address",
        "telegram, my chat, yes, address",
        "webhook, ftp://example.org, yes, address",
        "webhook, https://name:word@example.org/, yes, address",
        "pigeon, x, yes, way",
        "email, boss@example.org, , wishes"
    })
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
            String way, String address, String end, String field) {
        Document page =
                Jsoup.parse(
                        admin.send(
                                        "/receivers",
                                        Map.of(
                                                "way",
                                                way,
                                                "address",
                                                address,
                                                "end",
                                                end == null ? "" : end))
                                .body());

        assertThat(page.select("#" + field + "-error")).hasSize(1);
        assertThat(page.select("#address").val()).isEqualTo(address);
        assertThat(admin.page("/receivers").select("tbody th")).isEmpty();
    }

    @Test
    void managers_do_not_come_to_it() {
        BrowserVisit manager = web.signedIn(Access.MANAGER);

        assertThat(manager.get("/receivers").statusCode()).isEqualTo(403);
        assertThat(manager.send("/receivers/1/delete", Map.of()).statusCode()).isEqualTo(403);
    }
}
