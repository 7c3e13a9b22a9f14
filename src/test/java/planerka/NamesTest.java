package planerka;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One word for one thing, and the field's standard terms: names of types, tests' too. */
class NamesTest {
    private static final Path LIST = Path.of("src/test/resources/architecture/forbidden-names.txt");
    private static final String WORDS = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])";

    @Test
    void no_type_has_a_name_of_the_forbidden_list() throws IOException {
        Map<String, String> forbidden = forbidden();
        List<String> found =
                new ClassFileImporter()
                        .importPackages("planerka").stream()
                                .filter(type -> !type.getSimpleName().isEmpty())
                                .flatMap(type -> faults(type, forbidden).stream())
                                .sorted()
                                .toList();
        assertThat(found).isEmpty();
    }

    private static List<String> faults(JavaClass type, Map<String, String> forbidden) {
        String name = type.getSimpleName();
        if (forbidden.containsKey(name) && type.isTopLevelClass()) {
            return List.of(type.getName() + ": say " + forbidden.get(name));
        }
        return List.of(name.split(WORDS)).stream()
                .filter(word -> forbidden.containsKey("*" + word))
                .map(word -> type.getName() + ": say " + forbidden.get("*" + word))
                .toList();
    }

    private static Map<String, String> forbidden() throws IOException {
        Map<String, String> forbidden = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                forbidden.put(parts[0], parts[1]);
            }
        }
        return forbidden;
    }
}
