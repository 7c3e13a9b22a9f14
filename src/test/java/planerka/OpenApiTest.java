package planerka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the API names what the API has, and nothing else. */
class OpenApiTest {
    private static final Pattern ROUTE =
            Pattern.compile(
                    "routes\\s*\\.\\s*(get|post|put|delete|sse)\\(\\s*([A-Za-z0-9_\"/{}.+ -]+?)\\s*,");
    private static final Pattern CONSTANT = Pattern.compile("String (ALL|ONE) = ([^;]+);");

    @Test
    void every_path_of_the_api_is_described_and_every_described_path_is_there() throws IOException {
        assertThat(described()).isEqualTo(registered());
    }

    private static Set<String> described() throws IOException {
        JsonNode paths =
                new ObjectMapper()
                        .readTree(Path.of("src/main/resources/openapi.json").toFile())
                        .path("paths");
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (!verb.getKey().equals("parameters")) {
                    found.add(verb.getKey() + " /api/v1" + path.getKey());
                }
            }
        }
        return found;
    }

    /** As the source says it: one server with every feature would need the PBX. */
    private static Set<String> registered() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*Api\\.java")).toList()) {
                readRoutes(Files.readString(file), found);
            }
        }
        return found;
    }

    private static void readRoutes(String source, Set<String> found) {
        String all = constant(source, "ALL").replace("\"", "");
        String one = constant(source, "ONE").replace("ALL + ", "").replace("\"", "");
        Matcher route = ROUTE.matcher(source);
        while (route.find()) {
            String path =
                    route.group(2)
                            .replaceAll("\\s*\\+\\s*", "")
                            .replace("\"", "")
                            .replaceFirst("^ALL", all)
                            .replaceFirst("^ONE", all + one);
            found.add(route.group(1).replace("sse", "get") + " " + path);
        }
    }

    private static String constant(String source, String name) {
        Matcher constant = CONSTANT.matcher(source);
        while (constant.find()) {
            if (constant.group(1).equals(name)) {
                return constant.group(2);
            }
        }
        return "";
    }
}
