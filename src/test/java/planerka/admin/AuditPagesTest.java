package planerka.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.web.Access;
import planerka.web.BrowserVisit;

class AuditPagesTest {
    private final AdminTestServer server = new AdminTestServer();
    private final BrowserVisit admin = server.web().signedIn(Access.ADMIN);
    private final Audit audit = server.web().accounts().audit();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void what_was_done_is_said_in_words_and_what_has_none_as_it_is() {
        audit.record("anna", AuditAction.GROUP_ADD, "<b>Sales</b>", "");
        server.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                                        insert into audit (at, actor, action, subject)
                                        values ('2026-11-23 06:00:00', 'boris', 'sing-a-song', 'Sales')
                                        """));

        Document page = admin.page("/admin/audit");

        assertThat(page.select("tbody tr").eachText())
                .first()
                .asString()
                .contains("boris", "sing-a-song", "Sales");
        assertThat(page.select("tbody tr").get(1).text())
                .contains("anna", "группа добавлена", "<b>Sales</b>");
        admin.with("Accept-Language", "en");
        assertThat(admin.page("/admin/audit").text()).contains("group added");
    }

    @Test
    void it_is_filtered_and_the_filter_stays_over_the_parts() {
        for (int i = 0; i < 60; i++) {
            audit.record("anna", AuditAction.GROUP_ADD, "Sales", "");
            audit.record("boris", AuditAction.GROUP_ADD, "Sales", "");
        }

        Document first = admin.page("/admin/audit?who=anna&what=group-add&subject=Sales");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("#who").val()).isEqualTo("anna");
        Document rest = admin.page(first.select("nav.actions a").last().attr("href"));
        assertThat(rest.select("tbody tr")).hasSize(10);
        assertThat(rest.select("tbody").text()).doesNotContain("boris");
        assertThat(rest.select("nav.actions a")).hasSize(1);
        assertThat(admin.page("/admin/audit?who=nobody").text()).contains("Ничего не нашлось.");
    }

    /** 23 November, 06:00 in UTC, is 09:00 in Moscow. */
    @Test
    void days_are_those_of_the_house() {
        audit.record("anna", AuditAction.GROUP_ADD, "Sales", "");
        server.web().clock().advance(Duration.ofHours(15));
        audit.record("anna", AuditAction.GROUP_ADD, "Support", "");
        BrowserVisit admin = server.web().signIn("admin");

        assertThat(admin.page("/admin/audit?who=anna&from=2026-11-24").select("tbody").text())
                .contains("Support")
                .doesNotContain("Sales");
        assertThat(admin.page("/admin/audit?who=anna&to=2026-11-23").select("tbody").text())
                .contains("Sales")
                .doesNotContain("Support");
        assertThat(admin.page("/admin/audit?from=yesterday").select("[role=alert]").text())
                .contains("Такого дня нет.");
    }

    @Test
    void the_file_has_everything_and_no_formula() {
        audit.record("=cmd|' /C calc'!A0", AuditAction.GROUP_ADD, "Sales, \"north\"", "-1\n+2");

        HttpResponse<String> file = admin.get("/admin/audit/export?what=group-add");

        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        assertThat(file.body())
                .startsWith("\uFEFFКогда;Часовой пояс;Кто;Что;С кем или с чем;Подробности\r\n")
                .contains(
                        "2026-11-23 09:00:00;Europe/Moscow;'=cmd|' /C calc'!A0;группа добавлена;"
                                + "\"Sales, \"\"north\"\"\";\"'-1\n+2\"")
                .doesNotContain("вход");
        admin.with("Accept-Language", "en");
        assertThat(admin.get("/admin/audit/export?what=group-add").body())
                .startsWith("\uFEFFWhen,Time zone,Who,What,About whom or what,Details\r\n")
                .contains(",group added,");
    }

    @Test
    void a_user_who_is_made_and_changed_is_described_in_the_readers_language() {
        admin.send(
                "/admin/users",
                Map.of("name", "olga", "role", "viewer", "scope", "all", "way", "link"));
        String user = server.column("select id from user_account where name = 'olga'").get(0);
        admin.send(
                "/admin/users/" + user, Map.of("role", "manager", "scope", "named", "group", "2"));

        assertThat(details("user-add")).isEqualTo("наблюдатель");
        assertThat(details("user-change")).isEqualTo("менеджер, группы: 2");
        assertThat(admin.get("/admin/audit/export?what=user-add").body())
                .contains(";olga;наблюдатель\r\n");
        admin.with("Accept-Language", "en");
        assertThat(details("user-change")).isEqualTo("manager, groups: 2");
    }

    private void held() {
        server.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                                        insert into gathering (id, group_id, group_name, room, organiser, started_by, caller_name,
                                                ring_seconds, confirm, retry_attempts, retry_after_seconds, state, started_at)
                                        values (7, 1, '<b>Sales</b>', '300', '300', 'web', 'PLANERKA', 15, 'never', 1, 30, 'ended', ?)
                                        """,
                                        java.time.Instant.parse("2026-11-22T06:00:00Z")));
    }

    private org.jsoup.nodes.Element subject(String action) {
        return admin.page("/admin/audit?what=" + action).select("tbody tr:first-child td").get(3);
    }

    @Test
    void a_conference_is_named_by_its_group_and_moment_and_leads_to_its_page() {
        held();
        audit.record("anna", AuditAction.GATHERING_CALL, "7", "102 102");
        audit.record("anna", AuditAction.RECORDING_EXPORT, "7", "<b>Sales</b>");

        assertThat(subject("gathering-call").text())
                .isEqualTo("<b>Sales</b>, 22 ноября 2026, 09:00");
        assertThat(subject("gathering-call").select("a").attr("href")).isEqualTo("/gatherings/7");
        assertThat(details("gathering-call")).isEqualTo("102");
        assertThat(details("recording-export")).isEmpty();
        assertThat(admin.get("/admin/audit/export?what=gathering-call").body())
                .contains(";<b>Sales</b>, 2026-11-22 09:00;102");
    }

    @Test
    void feeds_receivers_and_calendars_are_named_and_what_is_gone_stays_a_code() {
        audit.record("anna", AuditAction.FEED_ADD, "group 1", "");
        audit.record("anna", AuditAction.FEED_REVOKE, "group 99", "");
        audit.record("anna", AuditAction.RECEIVER_ADD, "email boss@example.org", "");
        audit.record("anna", AuditAction.CALENDAR_CHANGE, "1", "Россия");
        audit.record("anna", AuditAction.SCHEDULE_SKIP, "5", "");

        assertThat(subject("feed-add").html()).contains("href=\"/groups/1\"").contains("Sales");
        assertThat(subject("feed-revoke").text()).isEqualTo("group 99");
        assertThat(subject("receiver-add").text()).isEqualTo("почта: boss@example.org");
        assertThat(subject("calendar-change").select("a").attr("href")).isEqualTo("/calendars/1");
        assertThat(details("calendar-change")).isEmpty();
        assertThat(subject("schedule-skip").text()).isEqualTo("5");
    }

    private String details(String action) {
        return admin.page("/admin/audit?what=" + action)
                .select("tbody tr:first-child td:last-child")
                .text();
    }
}
