package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody types into a form, he is answered in words and loses none of it. */
class EveryFormTest {
    private static YearOldService server;
    private static LinkCrawler walk;

    @BeforeAll
    static void open() {
        server = new YearOldService();
        walk = new LinkCrawler(server.admin(), server.paths()).from("/");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static List<String> scribbles() {
        return List.of("<b>\"я'</b>", "-1", "9".repeat(2000), "2026-13-45 25:61");
    }

    @ParameterizedTest
    @MethodSource("scribbles")
    void nonsense(String text) {
        List<NonsenseInput> forms =
                walk.forms().stream()
                        .map(form -> new NonsenseInput(form, text))
                        .filter(NonsenseInput::hasFields)
                        .toList();

        assertThat(forms).hasSizeGreaterThan(20);
        assertThat(forms.stream().flatMap(form -> form.sent(server.admin()))).isEmpty();
    }
}
