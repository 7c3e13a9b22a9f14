package planerka.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.account.Accounts;
import planerka.app.App;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.Screenshots;

/** The first page of a service that has a past, in a browser; there is no PBX. */
class TodayPageIT {
    private static final String PASSWORD = "correct horse";

    private final DatabaseSettings settings = DatabaseKind.MARIADB.settings();
    private final Database database = Database.open(settings);
    private final Browser browser = Browser.open();
    private App app;
    private Page page;

    @BeforeEach
    void tables() {
        database.migrate();
    }

    private void open() {
        new Accounts(database.jdbi(), Clock.systemUTC())
                .users()
                .add("Анна", PASSWORD, Access.ADMIN);
        app =
                App.start(
                        SettingsSource.read(
                                List.of(),
                                Map.of(
                                        "PLANERKA_DB_URL", settings.url(),
                                        "PLANERKA_DB_USER", settings.user(),
                                        "PLANERKA_DB_PASSWORD", settings.password(),
                                        "PLANERKA_TIME_ZONE", "Europe/Moscow",
                                        "PLANERKA_HTTP_PORT", "0")),
                        Clock.systemUTC(),
                        link -> {});
        page = browser.desktop(app.url());
        Browser.signIn(page, "Анна", PASSWORD);
    }

    @AfterEach
    void stop() {
        browser.close();
        app.close();
        database.close();
    }

    @Test
    void without_a_pbx_it_says_so_and_what_to_do_and_where_to_begin() {
        open();
        assertThat(page.locator(".house li.pbx")).hasText("АТС не подключена");
        assertThat(page.locator(".house .warning").first()).containsText("звонить пока нельзя");
        assertThat(page.locator(".house li.database")).hasText("База данных отвечает");
        assertThat(page.locator(".house li.clock")).containsText("Часы верны");
        assertThat(page.locator(".empty")).containsText("Начните с группы");
        Screenshots.of(page).everywhere("today-first");
        assertThat(browser.complaints()).isEmpty();
    }

    /** What stands between a box and its words. */
    private static final String INSIDE =
            "parseFloat(getComputedStyle(one).paddingLeft) + parseFloat(getComputedStyle(one).borderLeftWidth)";

    /** The places from the left, whole pixels, at which all these begin. */
    private java.util.Set<Object> lefts(String selector, String inside) {
        Object places =
                page.locator(selector)
                        .evaluateAll(
                                "all => all.map(one => Math.round(one.getBoundingClientRect().left + "
                                        + inside
                                        + "))");
        return new java.util.HashSet<>((java.util.List<?>) places);
    }

    @Test
    void what_comes_and_what_went_wrong_is_said_with_what_to_do_about_it() {
        past();
        open();

        assertThat(page.locator(".house li.next")).containsText("Следующая: Продажи");
        assertThat(page.locator(".coming li").first()).containsText("через");
        assertThat(page.locator(".trouble"))
                .containsText(
                        new String[] {
                            "Сообщение не дошло: boss@example.org",
                            "Группа «Продажи» не собрана по расписанию",
                            "Кира: номера 729 нет на АТС",
                            "не состоялась: её некому было вести"
                        });
        Screenshots.of(page).everywhere("today");

        assertThat(page.locator("ol.coming > li").nth(1)).isVisible();
        for (String column : java.util.List.of(".when", ".countdown", ".what")) {
            org.assertj.core.api.Assertions.assertThat(lefts(".coming " + column, "0"))
                    .as(column)
                    .hasSize(1);
        }
        org.assertj.core.api.Assertions.assertThat(
                        lefts(".person:first-child .actions button", INSIDE))
                .isEqualTo(lefts(".person:first-child .who", "0"));

        page.locator(".trouble").nth(2).getByText("Открыть номера").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/people/1/edit"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_first_page_with_all_it_needs_is_light() {
        open();
        long bytes =
                ((Number)
                                page.evaluate(
                                        """
                                        () => performance.getEntriesByType('navigation')
                                            .concat(performance.getEntriesByType('resource'))
                                            .reduce((sum, one) => sum + one.encodedBodySize, 0)
                                        """))
                        .longValue();

        assertThat(bytes).isBetween(20_000L, 150_000L);
    }

    @Test
    void when_the_service_goes_the_page_does_not_pretend() {
        open();
        assertThat(page.locator(".house .lost")).isHidden();
        app.close();

        assertThat(page.locator(".house .lost")).containsText("Связь с Планёркой потеряна");
    }

    /** A schedule that comes in some hours, and four things that went wrong. */
    private void past() {
        Instant now = Instant.now();
        run("insert into person (id, name) values (1, 'Кира'), (2, 'Борис')");
        run(
                "insert into person_number (person_id, position, number) values (1, 0, '729'), (2, 0, '701')");
        run(
                """
                insert into call_group (id, name, code, organiser) values
                (1, 'Продажи', '100', '300'), (2, 'Склад', '101', '301')
                """);
        run("insert into group_member (group_id, person_id, position) values (1, 1, 0), (1, 2, 1)");
        run(
                """
                insert into schedule (id, group_id, organiser, rule, times, time_zone, from_day, next_at)
                values (1, 1, '300', 'days 1', '09:00', 'Europe/Moscow', ?, ?)
                """,
                "2026-01-01",
                now.plus(Duration.ofHours(26)));
        run(
                """
                insert into schedule (id, group_id, organiser, rule, times, time_zone, from_day, next_at)
                values (2, 2, '301', 'days 9', '09:00', 'Asia/Vladivostok', ?, ?)
                """,
                "2026-01-01",
                now.plus(Duration.ofDays(9)));
        run(
                """
                insert into occurrence (schedule_id, planned_at, claimed_at, state) values (1, ?, ?, 'late')
                """,
                now.minus(Duration.ofHours(3)),
                now.minus(Duration.ofHours(2)));
        gathering(1, now.minus(Duration.ofHours(20)), "no-such-number");
        gathering(2, now.minus(Duration.ofHours(40)), "no-organiser");
        run(
                """
                insert into receiver (way, address, secret, failed_at, failure)
                values ('email', 'boss@example.org', 'x', ?, 'Connection refused')
                """,
                now.minus(Duration.ofHours(1)));
    }

    private void gathering(long id, Instant at, String reason) {
        run(
                """
                insert into gathering (id, group_id, group_name, room, organiser, started_by, caller_name,
                    ring_seconds, confirm, retry_attempts, retry_after_seconds, state, started_at, ended_at)
                values (?, 1, 'Продажи', '300', '300', 'schedule', 'PLANERKA', 15, 'never', 1, 30, 'ended', ?, ?)
                """,
                id,
                at,
                at.plusSeconds(600));
        run("insert into gathering_group (gathering_id, group_id) values (?, 1)", id);
        run(
                """
                insert into participant (gathering_id, id, person_id, name, number, role, state, reason)
                values (?, 1, 1, 'Кира', '729', 'speak', 'unreachable', ?)
                """,
                id,
                reason);
    }

    private void run(String sql, Object... values) {
        database.jdbi().useHandle(handle -> handle.execute(sql, values));
    }
}
