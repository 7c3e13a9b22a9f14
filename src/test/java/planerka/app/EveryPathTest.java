package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.app.EveryPathService.Actor;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.RouteInfo;

/**
 * Walks every path of the running service as everybody who might come: who may come where stands in
 * {@code access/paths.txt}, and a path that does not stand there fails.
 *
 * <p>The last word of a line says whose the thing is: {@code everybody}, {@code shared} (to be
 * changed by those who have all groups), {@code group}, {@code schedule}, or {@code elsewhere} (the
 * thing's own tests say whose it is).
 */
class EveryPathTest {
    private static final String TABLE = "/access/paths.txt";
    private static EveryPathService server;

    @BeforeAll
    static void open() {
        server = new EveryPathService();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void every_path_stands_in_the_table_with_whom_it_lets_in() throws IOException {
        List<String> there =
                server.paths().stream().map(EveryPathTest::line).distinct().sorted().toList();
        List<String> written =
                table().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().split(" ")[0])
                        .sorted()
                        .toList();

        assertThat(there).containsExactlyElementsOf(written);
    }

    private static String line(RouteInfo row) {
        String needed = row.needed().map(Access::name).orElse("NOBODY");
        return row.method() + " " + row.path() + " " + needed + (row.allGroups() ? "+ALL" : "");
    }

    /** By method and path: whom it lets in, and whose it is. */
    private static Map<String, String> table() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (InputStream in = EveryPathTest.class.getResourceAsStream(TABLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(word -> found.put(word[0] + " " + word[1], word[2] + " " + word[3]));
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> everybody_is_let_in_where_he_may_and_nowhere_else() throws IOException {
        Map<String, String> table = table();
        // Who signs out is out: last.
        return server.paths().stream()
                .sorted((a, b) -> Boolean.compare(endsSessions(a), endsSessions(b)))
                .map(row -> DynamicTest.dynamicTest(line(row), () -> walk(row, whose(table, row))));
    }

    private static boolean endsSessions(RouteInfo row) {
        return row.path().startsWith("/sign-out");
    }

    private static String whose(Map<String, String> table, RouteInfo row) {
        return table.getOrDefault(row.method() + " " + row.path(), "? ?").split(" ")[1];
    }

    private static void walk(RouteInfo row, String whose) {
        List<String> wrong = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            if (actor.comesTo(row.path())) {
                BrowserVisit visit = server.visit(actor, endsSessions(row));
                String path = server.address(row, whose, actor);
                HttpResponse<?> answer = server.come(visit, row.method(), path);
                String expected = expected(row, whose, actor);
                if (!fits(expected, answer, row, whose)) {
                    wrong.add(
                            actor
                                    + " at "
                                    + path
                                    + ": "
                                    + answer.statusCode()
                                    + ", not "
                                    + expected);
                }
                if (answer.headers().firstValue("Content-Security-Policy").isEmpty()) {
                    wrong.add(actor + " at " + path + ": no security headers");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String expected(RouteInfo row, String whose, Actor actor) {
        Access needed = row.needed().orElseThrow();
        if (needed == Access.OPEN) {
            return "in";
        }
        if (actor.rank() == Access.OPEN) {
            return "unknown";
        }
        if (actor.rank().ordinal() < needed.ordinal()) {
            return "403";
        }
        if (row.allGroups() && actor.isLimited()) {
            return "403";
        }
        boolean owned = whose.equals("group") || whose.equals("schedule");
        return owned && !actor.hasTheGroup() ? "404" : "in";
    }

    private static boolean fits(
            String expected, HttpResponse<?> answer, RouteInfo row, String whose) {
        int status = answer.statusCode();
        boolean page = !row.path().startsWith("/api/");
        boolean sentAway =
                page
                        ? status == 303
                                && answer.headers()
                                        .firstValue("Location")
                                        .orElse("")
                                        .contains("/sign-in?next=")
                        : status == 401;
        return switch (expected) {
            case "unknown" -> sentAway;
            case "403" -> status == 403;
            case "404" -> status == 404;
            default ->
                    !sentAway
                            && status != 403
                            && status < 500 | status == 503
                            && !(status == 404 && whose.equals("group"));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today/part", "/groups", "/schedules"})
    void lists_show_nothing_of_other_groups(String path) {
        String his = server.visit(Actor.MANAGER_OF_ANOTHER, false).page(path).text();
        String all = server.visit(Actor.MANAGER, false).page(path).text();

        assertThat(his).doesNotContain("{id}");
        assertThat(all).contains("{id}");
    }

    @TestFactory
    Stream<DynamicTest> no_form_is_taken_without_its_word() {
        return server.paths().stream()
                .filter(row -> !row.method().equals("GET"))
                .filter(row -> !row.path().startsWith("/api/") && !row.path().startsWith("/hook/"))
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        line(row),
                                        () ->
                                                assertThat(
                                                                server.withoutWord(
                                                                                row.method(),
                                                                                row.path())
                                                                        .statusCode())
                                                        .isEqualTo(403)));
    }
}
