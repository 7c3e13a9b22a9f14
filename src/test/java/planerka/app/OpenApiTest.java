package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the API names what the API has, and nothing else. */
class OpenApiTest {
    private static final Path PATHS = Path.of("src/test/resources/access/paths.txt");

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

    /** As the table of who may come where has it, to which the running service is held. */
    private static Set<String> registered() throws IOException {
        try (Stream<String> lines = Files.lines(PATHS)) {
            return lines.map(line -> line.split("\\s+"))
                    .filter(words -> words.length > 1 && words[1].startsWith("/api/v1/"))
                    .map(words -> words[0].toLowerCase(Locale.ROOT) + " " + words[1])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
