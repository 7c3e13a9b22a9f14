package planerka.history.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.history.HalfAYear;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.Screenshots;

/** The history as a manager looks through it in a real browser. */
class HistoryPageIT {
    private static final Path SHOTS = Path.of("target/screenshots");

    private final HistoryTestServer server = new HistoryTestServer(DatabaseKind.H2.empty());
    private final Browser browser = Browser.open();
    private final Page page = browser.signedIn(server.web(), "Анна", Access.MANAGER);

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void an_empty_history_says_how_to_begin() {
        page.navigate("/history");
        assertThat(page.locator(".empty")).containsText("Здесь будут все сборы");
        Screenshots.of(page).everywhere("history-empty");
        page.navigate("/history/attendance");
        Screenshots.of(page).everywhere("attendance-empty");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_list_is_narrowed_while_one_types_and_taken_as_a_file() {
        HalfAYear.in(server);
        page.navigate("/history");
        assertThat(page.locator("tbody tr")).hasCount(50);
        page.navigate("/history?from=2026-11-06");
        Screenshots.of(page).everywhere("history");

        page.selectOption("#group", "2");
        assertThat(page.locator("tbody tr").first().locator("th")).containsText("Склад");
        page.fill("#who", "Борис");
        assertThat(page.locator(".said-of")).containsText("Борис Круглов");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/history\\?.*group=2.*"));
        Screenshots.of(page).here("history-filtered-typed");

        page.selectOption("#went", "not-held");
        page.fill("#from", "2030-01-01");
        assertThat(page.locator(".empty")).containsText("Расширьте даты");
        Screenshots.of(page).everywhere("history-nothing");

        page.navigate("/history?group=1&from=2026-11-01");
        Download file = page.waitForDownload(() -> page.getByText("участники, Excel").click());
        assertThat(file.suggestedFilename()).isEqualTo("Участники Отдел продаж 2026-11-01.xlsx");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void somebody_s_name_that_several_have_is_chosen_and_his_history_told() {
        HalfAYear.in(server);
        page.navigate("/history?who=Анна");
        Screenshots.of(page).everywhere("history-who");
        page.locator(".choices-of a").first().click();
        assertThat(page.locator(".said-of h2")).hasText("Анна Петрова");
        assertThat(page.locator("td.own").first()).containsText("с 09:0");
        page.navigate("/history?person=1&from=2026-11-06");
        Screenshots.of(page).everywhere("history-person");

        page.locator(".said-of a").click();
        assertThat(page.locator("h1")).hasText("Посещаемость: Анна Петрова");
        Screenshots.of(page).everywhere("attendance-person");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_group_s_attendance_is_told_by_months_and_printed() {
        HalfAYear.in(server);
        page.navigate("/history/attendance?group=1&months=6");
        assertThat(page.locator("tbody tr")).hasCount(10);
        page.locator("details.explained summary").click();
        assertThat(page.locator("details.explained")).containsText("Ему звонили, а он не пришёл");
        Screenshots.of(page).here("attendance-explained");
        Screenshots.of(page).everywhere("attendance");
        print("attendance-print");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void one_gathering_is_a_picture_and_a_table_that_say_the_same() {
        HalfAYear.in(server);
        page.navigate("/history?went=missing");
        page.locator("tbody a").first().click();
        Locator picture = page.locator("svg.lines");
        assertThat(picture).isVisible();
        assertThat(page.locator("table.told tbody tr"))
                .hasCount(picture.locator("text.who").count());
        Screenshots.of(page).everywhere("gathering-ended");
        print("gathering-print");

        page.navigate("/gatherings/" + HalfAYear.forty(server));
        assertThat(page.locator("svg.lines text.who")).hasCount(40);
        Screenshots.of(page).everywhere("gathering-of-forty");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void on_a_phone_no_word_of_the_picture_is_cut_and_times_are_parted_as_in_print() {
        long id = HalfAYear.forty(server);
        server.jdbi()
                .useHandle(
                        handle -> {
                            handle.execute(
                                    "update gathering set ended_at = dateadd('SECOND', 35, started_at) where id = ?",
                                    id);
                            for (int call = 2; call <= 3; call++) {
                                handle.execute(
                                        "insert into call_attempt (gathering_id, participant_id, attempt, call_id, number, planned_at) select ?, 5, ?, ?, '700', started_at from gathering where id = ?",
                                        id,
                                        call,
                                        "call-" + call,
                                        id);
                            }
                        });
        page.navigate("/gatherings/" + id);
        for (int width : new int[] {390, 320}) {
            page.setViewportSize(width, 800);
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate(
                                    """
                                    () => {
                                        const edge = document.querySelector("svg.lines").getBoundingClientRect().right;
                                        const boxes = [...document.querySelectorAll("svg.lines text.when")]
                                            .map((one) => one.getBoundingClientRect());
                                        return boxes.length > 2
                                            && boxes.every((box, n) => box.right <= (boxes[n + 1] || {left: edge}).left);
                                    }
                                    """))
                    .as("marks at %d px", width)
                    .isEqualTo(true);
        }
        org.assertj.core.api.Assertions.assertThat(
                        page.locator("table.told tbody tr").nth(4).innerText())
                .contains("15:00:00, 15:00:00");
        Screenshots.of(page).here("gathering-ended-narrow");
    }

    @Test
    void paper_has_the_names_that_the_screen_has_no_room_for() {
        HalfAYear.forty(server);
        page.navigate("/history");
        Locator missed = page.locator("tbody .missed").first();
        assertThat(missed.locator(".on-screen")).isVisible();
        assertThat(missed.getByText("Участник 41")).hasCount(0);
        assertThat(missed.getByText("Участник 32")).isHidden();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(missed.getByText("Участник 32")).isVisible();
        assertThat(missed.locator(".on-screen")).isHidden();
    }

    /** As a sheet of paper shows it. */
    private void print(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SHOTS.resolve(name + ".png"))
                        .setFullPage(true));
        assertThat(page.locator("header.top")).isHidden();
        assertThat(page.locator("form.filter")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1200, 800);
    }
}
