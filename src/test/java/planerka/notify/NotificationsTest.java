package planerka.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringScenario;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.StartedBy;
import planerka.people.ChangeListeners;
import planerka.people.Email;
import planerka.people.People;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.text.Language;

/** Who is told what, seen from the other side: a mail server, and a program that is posted to. */
final class NotificationsTest {
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Database database = DatabaseKind.H2.empty();
    private final People people = new People(database.jdbi(), new ChangeListeners());
    private final Receivers receivers = new Receivers(database.jdbi());
    private final GatheringScenario story =
            GatheringScenario.begun(
                    StartedBy.DIALLED, GatheringScenario.wanting(2), "700", "701", "702");
    private Listening program;
    private Notifications notifications;

    @BeforeEach
    void open() throws IOException {
        post.start();
        program = new Listening();
        notifications = allowing(true);
    }

    @AfterEach
    void close() {
        notifications.close();
        program.close();
        post.stop();
    }

    private Notifications allowing(boolean privateAddresses) {
        NotifySettings.Smtp smtp =
                new NotifySettings.Smtp(
                        "127.0.0.1",
                        post.getSmtp().getPort(),
                        "",
                        "",
                        "planerka@example.org",
                        "none");
        NotifySettings settings =
                new NotifySettings(smtp, "12:secret", URI.create(program.url()), privateAddresses);
        return new Notifications(database.jdbi(), people, settings, Language.EN, Clock.systemUTC());
    }

    private Receiver receiver(TransportKind way, String address, Subscription wishes) {
        return receivers.add(
                new Receiver(
                        0,
                        way,
                        address,
                        Optional.empty(),
                        wishes,
                        "s3cret",
                        Receiver.Health.UNTRIED));
    }

    /** Of three, one comes, one is busy, and one does not answer; then it is over. */
    private void held() {
        Gathering before = story.now();
        story.walksIn("o", "300").joins(1, 1).busy(2, 1).neverPicksUp(3, 1);
        notifications.notifier().changed(before, story.now());
        Gathering running = story.now();
        story.ends();
        notifications.notifier().changed(running, story.now());
    }

    @Test
    void at_the_end_a_letter_says_who_came_and_who_did_not_and_why()
            throws MessagingException, IOException {
        receiver(TransportKind.EMAIL, "boss@example.org", new Subscription(false, true, false));

        held();

        await().until(() -> post.getReceivedMessages().length == 1);
        assertThat(post.getReceivedMessages()[0].getSubject())
                .isEqualTo("Planerka: “Sales” is over, room 300");
        assertThat(post.getReceivedMessages()[0].getContent().toString())
                .contains("1 person came:\r\n- N700 (700)")
                .contains(
                        "2 people did not come:\r\n- N701 (701): busy\r\n- N702 (702): no answer");
    }

    @Test
    void the_organiser_gets_one_letter_when_too_few_came() throws MessagingException {
        people.add(
                new PersonDetails(
                        new PersonName("Olga"),
                        List.of(new PhoneNumber("300")),
                        Email.typed("olga@example.org"),
                        List.of()));

        held();

        await().until(() -> post.getReceivedMessages().length == 1);
        assertThat(post.getReceivedMessages()[0].getSubject())
                .isEqualTo("Planerka: too few came to “Sales”, room 300");
        assertThat(post.getReceivedMessages()[0].getAllRecipients()[0])
                .hasToString("olga@example.org");
    }

    @Test
    void a_notice_goes_to_addresses_to_chats_and_to_who_minds_what_goes_wrong()
            throws MessagingException {
        receiver(TransportKind.TELEGRAM, "-100", new Subscription(true, false, false));
        receiver(TransportKind.EMAIL, "boss@example.org", new Subscription(false, false, true));
        ScheduleNotice notice = new ScheduleNotice(1, "Planerka of Sales", "It begins soon.");

        notifications.notifier().mail(notice, List.of("anna@example.org"));
        notifications.notifier().telegram(notice);
        notifications.notifier().warn(notice, List.of());

        await().until(() -> post.getReceivedMessages().length == 2);
        assertThat(post.getReceivedMessages())
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("anna@example.org", "boss@example.org");
        assertThat(post.getReceivedMessages()[0].getSubject()).isEqualTo("Planerka of Sales");
        await().until(() -> program.posted().size() == 1);
        assertThat(program.posted().get(0).body())
                .contains("Planerka of Sales\\n\\nIt begins soon.");
    }

    @Test
    void one_letter_says_that_it_was_not_held_and_why_to_the_organiser_too()
            throws MessagingException, IOException {
        people.add(
                new PersonDetails(
                        new PersonName("Olga"),
                        List.of(new PhoneNumber("300")),
                        Email.typed("olga@example.org"),
                        List.of()));
        receiver(TransportKind.EMAIL, "end@example.org", new Subscription(false, true, false));
        receiver(TransportKind.EMAIL, "few@example.org", new Subscription(false, false, true));
        receiver(TransportKind.EMAIL, "start@example.org", new Subscription(true, false, false));
        GatheringScenario alone =
                GatheringScenario.led(
                        LeaderPolicy.FIRST_OR_NOBODY,
                        GatheringScenario.wanting(2),
                        "300",
                        "700",
                        "701");
        Gathering before = alone.now();

        notifications.notifier().changed(before, alone.busy(1, 1).now());

        await().until(() -> post.getReceivedMessages().length == 3);
        assertThat(post.getReceivedMessages())
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder(
                        "end@example.org", "few@example.org", "olga@example.org");
        assertThat(post.getReceivedMessages()[0].getSubject())
                .isEqualTo("Planerka: “Sales” was not held, room 300");
        assertThat(post.getReceivedMessages()[0].getContent().toString())
                .contains("Not held: the organiser did not come, so the others were not called.")
                .contains("1 person did not come:\r\n- N300 (300): busy")
                .contains("2 people were not called:\r\n- N700 (700): not called, the organiser");
    }

    @Test
    void a_program_gets_the_gathering_signed() throws IOException {
        Receiver hook =
                receiver(
                        TransportKind.WEBHOOK,
                        program.url() + "/in",
                        new Subscription(false, true, false));

        held();

        await().until(() -> program.posted().size() == 1);
        Listening.Posted got = program.posted().get(0);
        assertThat(got.path()).isEqualTo("/in");
        assertThat(got.header("X-planerka-event")).isEqualTo("end");
        String signed = got.header("X-planerka-timestamp") + "." + got.body();
        assertThat(got.header("X-planerka-signature"))
                .isEqualTo("sha256=" + WebHook.sign("s3cret", signed));
        JsonNode body = new ObjectMapper().readTree(got.body());
        assertThat(body.path("gathering").path("room").asText()).isEqualTo("300");
        assertThat(body.path("gathering").path("participants").path(1).path("state").asText())
                .isEqualTo("busy");
        await().until(
                        () ->
                                receivers
                                        .find(hook.id())
                                        .orElseThrow()
                                        .health()
                                        .deliveredAt()
                                        .isPresent());
    }

    /** HMAC-SHA256 of "abc" with the key "key", as openssl computes it. */
    @Test
    void the_signature_is_the_one_that_others_compute() {
        assertThat(WebHook.sign("key", "abc"))
                .isEqualTo("9c196e32dc0175f86f4b1cb89289d6619de6bee699e4c378e68309ed97a1a6ab");
    }

    @Test
    void a_bot_writes_into_a_chat() throws IOException {
        receiver(TransportKind.TELEGRAM, "-100123", new Subscription(true, false, false));

        begun();

        await().until(() -> program.posted().size() == 1);
        assertThat(program.posted().get(0).path()).isEqualTo("/bot12:secret/sendMessage");
        JsonNode body = new ObjectMapper().readTree(program.posted().get(0).body());
        assertThat(body.path("chat_id").asText()).isEqualTo("-100123");
        assertThat(body.path("text").asText())
                .startsWith("Planerka: “Sales” is being gathered, room 300");
    }

    private void begun() {
        Gathering before =
                GatheringScenario.gathering(
                        StartedBy.DIALLED, GatheringScenario.wanting(2), "700", "701", "702");
        notifications.notifier().changed(before, story.now());
    }

    @Test
    void a_receiver_that_never_answers_keeps_neither_the_gathering_nor_the_others_waiting() {
        program.fallSilent();
        for (int i = 0; i < 2; i++) {
            receiver(
                    TransportKind.WEBHOOK,
                    program.url() + "/silent",
                    new Subscription(true, false, false));
        }
        receiver(TransportKind.EMAIL, "boss@example.org", new Subscription(false, true, false));
        begun();
        await().until(() -> program.posted().size() >= 1);

        held();

        await().until(() -> post.getReceivedMessages().length == 1);
    }

    @Test
    void what_did_not_arrive_is_remembered_with_the_reason() {
        program.answer(500);
        Receiver hook =
                receiver(TransportKind.WEBHOOK, program.url(), new Subscription(true, true, true));

        assertThat(notifications.notifier().test(hook)).contains("answered with status 500");

        Receiver.Health health = receivers.find(hook.id()).orElseThrow().health();
        assertThat(health.isBad()).isTrue();
        program.answer(200);
        assertThat(notifications.notifier().test(hook)).isEmpty();
        assertThat(receivers.find(hook.id()).orElseThrow().health().isBad()).isFalse();
    }

    @Test
    void a_web_hook_does_not_knock_at_doors_of_this_network_unless_it_may() {
        notifications.close();
        notifications = allowing(false);
        Receiver hook =
                receiver(TransportKind.WEBHOOK, program.url(), new Subscription(true, true, true));

        assertThat(notifications.notifier().test(hook).orElseThrow())
                .contains("webhook.allow-private");
        assertThat(program.posted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true", "10.1.2.3, true", "172.16.0.1, true", "192.168.0.1, true",
        "169.254.169.254, true", "100.64.0.1, true", "0.0.0.0, true", "224.0.0.1, true",
        "::1, true", "fe80::1, true", "fd00::1, true", "::ffff:127.0.0.1, true",
        "8.8.8.8, false", "100.128.0.1, false", "2001:4860:4860::8888, false"
    })
    void which_addresses_are_not_public(String address, boolean isPrivate) throws IOException {
        assertThat(PublicAddress.isPrivate(InetAddress.getByName(address))).isEqualTo(isPrivate);
    }
}
