package planerka.schedule.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.Screenshots;
import planerka.web.TestWeb;

/** Schedules as a manager makes and changes them in a real browser. */
class SchedulePageIT {
    private final ScheduleTestServer server = new ScheduleTestServer();
    private final Browser browser = Browser.open();
    private final Page page = browser.signedIn(server.open(), "Анна", Access.MANAGER);

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void what_one_types_is_answered_with_the_next_runs_at_once() {
        page.navigate("/schedules/new?group=1");
        page.getByLabel("В день недели каждого месяца").check();
        page.selectOption("#nth", "last");
        page.selectOption("#weekday", "FRI");

        page.waitForSelector("#next:has-text('в последнюю пятницу каждого месяца в 09:00')");
        page.waitForSelector("#next .run:has-text('27 ноября 2026, 09:00')");
        Screenshots.of(page).here("schedule-new");

        page.locator("input[value=cron]").check();
        page.fill("#cron", "0 9 31 2 *");
        page.waitForSelector("#next:has-text('не выйдет ни одного раза')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_run_is_skipped_and_moved_and_both_are_undone() {
        make();
        assertThat(runs().first()).containsText("24 ноября 2026, 09:00");

        press("Пропустить");
        assertThat(page.locator("ul.changes")).containsText("пропускаем");
        assertThat(runs().first()).containsText("25 ноября 2026, 09:00");

        page.locator("li.run").first().getByText("Перенести").click();
        page.fill("#toTime", "11:30");
        page.locator("#change button.go").click();
        assertThat(runs().first().textContent())
                .contains("25 ноября 2026, 11:30")
                .contains("перенесено с 25 ноября 2026, 09:00");
        Screenshots.of(page).everywhere("schedule-exceptions");

        press("Отменить");
        press("Отменить");
        assertThat(page.locator("ul.changes").count()).isZero();
        assertThat(runs().first()).containsText("24 ноября 2026, 09:00");
    }

    @Test
    void a_wrong_exception_is_said_at_its_field_and_what_was_typed_stays() {
        make();
        page.navigate(page.url() + "/exceptions/new");
        Screenshots.of(page).everywhere("schedule-exception");
        page.getByLabel("дополнительный раз").check();
        page.fill("#date", "2026-11-20");
        page.fill("#at", "09:00");
        page.locator("#change button.go").click();

        assertThat(page.locator("#time-error")).hasText("Это время уже прошло.");
        assertThat(page.inputValue("#date")).isEqualTo("2026-11-20");
        assertThat(page.getByLabel("дополнительный раз").isChecked()).isTrue();
        Screenshots.of(page).here("schedule-exception-wrong");
    }

    @Test
    void a_form_that_is_refused_begins_at_what_is_wrong() {
        make();
        page.locator("a[href$='/edit']").first().click();
        page.locator("details:has(#lateMinutes) > summary").click();
        page.fill("#lateMinutes", "много");
        press("Сохранить");

        assertThat(page.locator("#lateLimitSeconds-error")).isVisible();
        assertThat(page.locator("#lateMinutes")).isFocused();
        assertThat(page.locator("#lateMinutes")).isInViewport();
    }

    @Test
    void who_was_signed_out_meanwhile_signs_in_and_loses_nothing() {
        page.navigate("/schedules/new?group=1");
        page.fill("#time", "08:45");
        page.waitForSelector("#next .run:has-text('08:45')");
        page.context().clearCookies();
        press("Сохранить");

        assertThat(page.locator("main [role=alert]")).containsText("Сеанс закончился");
        Screenshots.of(page).here("sign-in-kept");
        page.fill("[name=name]", "Анна");
        page.fill("[name=password]", TestWeb.PASSWORD);
        press("Войти");
        assertThat(page.locator("h1")).hasText("Вы снова вошли");
        Screenshots.of(page).here("kept");
        press("Отправить");

        assertThat(page.locator(".flash").first()).containsText("сохранено");
        assertThat(runs().first()).containsText("08:45");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_pause_has_an_end_and_a_deleted_one_comes_back() {
        make();
        page.locator("details:has(#until) summary").click();
        page.fill("#until", "2026-12-07");
        press("Пауза до этого дня");
        assertThat(page.locator("h1 + p")).containsText("на паузе до");
        assertThat(runs().first()).containsText("7 декабря 2026, 09:00");

        page.locator("details.rest summary").click();
        page.getByText("Удалить").click();
        Screenshots.of(page).everywhere("schedule-delete");
        press("Да, удалить");
        assertThat(page.locator("tbody tr").count()).isZero();
        press("Вернуть");
        assertThat(runs().first()).containsText("7 декабря 2026, 09:00");
    }

    @Test
    void working_days_a_trial_run_and_an_address_are_there_to_be_seen() {
        server.member(1, "Анна Петрова", "700");
        server.member(2, "Борис", "701");
        server.absent(2, "2026-12-30", "2027-01-15");
        page.navigate("/schedules/new?group=1");
        page.selectOption("#calendar", "1");
        page.fill("#from", "2026-12-30");
        page.fill("#earlierMinutes", "60");
        page.waitForSelector("#next:has-text('Новогодние каникулы')");
        Screenshots.of(page).here("schedule-workdays");
        press("Сохранить");
        assertThat(page.locator("h1 + p")).containsText("каждый рабочий день в 09:00");
        Screenshots.of(page).everywhere("schedule-with-calendar");

        page.locator("li.run").first().getByText("Кого позовём").click();
        assertThat(page.locator("main").textContent())
                .contains("PLANERKA <300>")
                .contains("Анна Петрова")
                .contains("отсутствует");
        Screenshots.of(page).everywhere("schedule-dry-run");

        page.navigate("/schedules");
        page.locator("tbody a").first().click();
        page.locator("details.rest summary").click();
        press("Адрес для календарей");
        assertThat(page.inputValue("#secret")).contains("/calendar/").endsWith(".ics");
        Screenshots.of(page).here("feeds");
        page.navigate("/schedules");
        Screenshots.of(page).everywhere("schedules");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_day_of_a_calendar_is_changed_and_a_bad_file_is_refused() {
        page.navigate("/schedules");
        Screenshots.of(page).here("schedules-empty");
        page.navigate("/feeds");
        Screenshots.of(page).here("feeds-empty");
        page.navigate("/calendars");
        Screenshots.of(page).everywhere("calendars");
        page.fill("#name", "Завод");
        press("Добавить");
        assertThat(page.locator(".warning")).containsText("2026");
        page.fill("#date", "2026-12-30");
        page.selectOption("#kind", "short");
        page.fill("#note", "Сдача года");
        press("Сохранить");
        assertThat(page.locator(".day.short").count()).isGreaterThan(1);
        assertThat(page.locator("ul.changes")).containsText("Сдача года");

        page.locator("details:has(#file)").evaluate("one => one.open = true");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "letter.txt", "text/plain", "Dear Sir".getBytes(StandardCharsets.UTF_8)));
        press("Загрузить");
        assertThat(page.locator("#file-error")).containsText("Это не календарь");

        page.navigate("/calendars/1?year=2027");
        assertThat(page.locator("main")).containsText("247 рабочих дней");
        Screenshots.of(page).everywhere("calendar");
        assertThat(browser.complaints()).isEmpty();
    }

    private void make() {
        page.navigate("/schedules/new?group=1");
        press("Сохранить");
        page.waitForSelector("li.run");
    }

    private Locator runs() {
        return page.locator("li.run");
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
