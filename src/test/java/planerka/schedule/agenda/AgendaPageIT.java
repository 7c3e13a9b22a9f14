package planerka.schedule.agenda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.schedule.web.ScheduleTestServer;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.BrowserVisit;
import planerka.web.Screenshots;

/** The week and the month of all schedules, and single days that are changed by a click. */
class AgendaPageIT {
    private final ScheduleTestServer server = new ScheduleTestServer();
    private final Browser browser = Browser.open();
    private final Page page = browser.signedIn(server.open(), "Анна", Access.MANAGER);
    private final BrowserVisit program =
            server.open().visit().withToken(server.open().token(Access.MANAGER));

    @BeforeEach
    void three_groups_and_a_manager() {
        server.group(2, "Совет директоров", "400");
        server.group(3, "Склад и логистика Новосибирск", "500");
        server.member(7, "Анна Петрова", "700");
        server.memberOf(2, 7);
        made(1, "300", "MON\",\"TUE\",\"WED\",\"THU\",\"FRI", "09:00", "Europe/Moscow");
        made(2, "400", "WED", "09:15", "Europe/Moscow");
        made(3, "500", "MON\",\"THU", "10:30", "Asia/Novosibirsk");
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void a_run_of_the_week_is_skipped_by_a_click_and_comes_back() {
        page.navigate("/schedules?view=week");
        run("вт", "Sales").click();
        page.waitForSelector(".sheet #change:has-text('24 ноября 2026, 09:00')");
        Screenshots.of(page).here("schedule-sheet");
        page.locator("#change button.go").click();

        page.waitForSelector(".flash:has-text('24 ноября 2026, 09:00: пропускаем')");
        assertThat(page).hasURL("/schedules?view=week");
        assertThat(page.locator("li.entry.skipped")).containsText("Sales");
        run("вт", "Sales").click();
        page.locator("#change").getByRole(AriaRole.BUTTON, inside("Отменить")).click();
        page.waitForSelector(".flash:has-text('Исключение снято')");
        assertThat(page.locator("li.entry.skipped").count()).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_run_that_is_moved_says_where_from_and_where_to() {
        page.navigate("/schedules?view=week");
        run("пт", "Sales").click();
        page.locator("#change input[value=move]").check();
        page.fill("#toDate", "2026-11-28");
        page.fill("#toTime", "12:00");
        page.locator("#change button.go").click();

        page.waitForSelector("li.entry.moved-away");
        assertThat(page.locator("li.entry.moved-away"))
                .containsText("перенесено на 28 ноября 2026, 12:00");
        assertThat(day("сб")).containsText("перенесено с 27 ноября 2026, 09:00");
        assertThat(page.locator("li.entry.clash").count()).isEqualTo(2);
        Screenshots.of(page).everywhere("schedules-week");

        page.locator("#after").click();
        page.waitForSelector("h2:has-text('30 ноября – 6 декабря 2026')");
        assertThat(page.url()).contains("day=2026-11-30");
        page.goBack();
        page.waitForSelector("h2:has-text('23–29 ноября 2026')");
        page.locator("#before").click();
        page.waitForSelector("h2:has-text('16–22 ноября 2026')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_empty_day_of_a_schedule_is_clicked_for_one_more_run() {
        page.navigate("/schedules?q=Sales");
        page.locator("tbody th a").click();
        page.waitForSelector("#weeks");
        page.getByRole(AriaRole.LINK, named("Собрать ещё раз: сб, 28 ноября 2026")).click();
        page.waitForSelector(".sheet #date");
        assertThat(page.inputValue("#date")).isEqualTo("2026-11-28");
        assertThat(page.inputValue("#at")).isEqualTo("09:00");
        page.keyboard().press("Escape");
        assertThat(page.locator(".sheet .card").count()).isZero();
        page.keyboard().press("Enter");
        page.locator("#change button.go").click();

        page.waitForSelector(".flash:has-text('дополнительный раз')");
        assertThat(page.locator("#weeks li.entry").allTextContents().toString())
                .contains("дополнительный раз");
        assertThat(page.locator("ul.changes").first()).containsText("28 ноября 2026");
        Screenshots.of(page).everywhere("schedule-show");
        page.locator("#weeks #after").click();
        page.waitForSelector("#weeks h2:has-text('28 декабря 2026 – 31 января 2027')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_month_shows_what_fits_and_a_day_the_rest() {
        for (int hour = 11; hour < 16; hour++) {
            made(2, "400", "TUE", hour + ":00", "Europe/Moscow");
        }
        page.navigate("/schedules?view=month&day=2026-12-01");
        Screenshots.of(page).everywhere("schedules-month");
        page.locator("a.more").first().click();
        page.waitForSelector("h2:has-text('вторник')");
        assertThat(page.locator("li.entry").count()).isEqualTo(6);
        Screenshots.of(page).everywhere("schedules-day");
        page.selectOption("select[name=group]", "3");
        page.getByRole(AriaRole.BUTTON, named("Показать")).click();
        page.waitForSelector(".agenda-days:not(:has(li.entry))");
        assertThat(browser.complaints()).isEmpty();
    }

    private Locator day(String weekday) {
        return page.locator(".agenda-days section:has(h3 span:text-is('" + weekday + "'))");
    }

    private Locator run(String weekday, String group) {
        return day(weekday).locator("li.entry:has-text('" + group + "') a").first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private void made(long group, String organiser, String days, String time, String zone) {
        String sent =
                """
                {"group":%d,"organiser":"%s","days":["%s"],"time":"%s","timeZone":"%s"}
                """
                        .formatted(group, organiser, days, time, zone);
        assertThat(program.json("POST", "/api/v1/schedules", sent).statusCode()).isEqualTo(201);
    }
}
