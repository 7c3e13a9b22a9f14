package planerka.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([a-z][a-z0-9.-]+)[}(]|words\\.(?:say|count)\\('([a-z0-9.-]+)'");
    private static final Pattern IN_CODE =
            Pattern.compile(
                    "\"((?:web|people|group|gathering|calendar|schedule|feed|notify|history"
                            + "|setup|admin|problem)"
                            + "\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern WORDS =
            Pattern.compile("[\"']([a-z.-][a-z0-9.-]*)[\"']|#\\{([a-z][a-z0-9.-]*)[}(]");
    private static final Pattern REMARKS = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");

    private final Messages messages = Messages.load();

    @Test
    void every_sentence_exists_in_both_languages() {
        for (String feature : Messages.FEATURES) {
            assertThat(withoutForms(feature, Language.EN))
                    .as(feature)
                    .isEqualTo(withoutForms(feature, Language.RU));
        }
    }

    @Test
    void no_key_has_two_sentences() throws IOException {
        Path folder = Path.of("src/main/resources/messages");
        for (Language language : Language.values()) {
            List<String> keys = new ArrayList<>();
            for (String feature : Messages.FEATURES) {
                String file = feature + "_" + language.code() + ".properties";
                Files.readAllLines(folder.resolve(file)).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_plural_has_all_its_forms() {
        for (String key : messages.keys(Language.RU)) {
            if (key.endsWith(".few")) {
                String stem = key.substring(0, key.length() - ".few".length());
                assertThat(messages.keys(Language.RU)).contains(stem + ".one", stem + ".many");
                assertThat(messages.keys(Language.EN)).contains(stem + ".one", stem + ".many");
            }
        }
    }

    @Test
    void a_sentence_names_the_same_things_in_both_languages() {
        for (String key : messages.keys(Language.EN)) {
            if (messages.has(Language.RU, key) && !key.endsWith(".one")) {
                assertThat(places(Language.RU, key)).as(key).isEqualTo(places(Language.EN, key));
            }
        }
    }

    @Test
    void every_key_that_a_template_or_the_code_names_has_its_sentence() throws IOException {
        Set<String> named = named(Path.of("templates"), ".html", IN_TEMPLATE);
        named.addAll(named(Path.of("src/main/java/planerka"), ".java", IN_CODE));

        assertThat(named).hasSizeGreaterThan(40).allSatisfy(this::exists);
    }

    /** Keys may be made of a beginning and of what goes with it: whatever fits counts. */
    @Test
    void no_sentence_is_kept_that_nobody_says() throws IOException {
        Set<String> words = named(Path.of("templates"), ".html", WORDS);
        words.addAll(named(Path.of("src/main/java/planerka"), ".java", WORDS));
        Set<String> ends = new TreeSet<>(words);
        ends.removeIf(word -> !word.startsWith(".") && !word.startsWith("-"));
        Set<String> beginnings = new TreeSet<>(words);
        beginnings.removeIf(word -> !word.matches("[a-z].*[.-]"));

        assertThat(messages.keys(Language.EN))
                .allMatch(
                        key -> {
                            String stem = key.replaceFirst("\\.(one|few|many)$", "");
                            return words.contains(key)
                                    || words.contains(stem)
                                    || beginnings.stream().anyMatch(key::startsWith)
                                    || ends.stream()
                                            .filter(stem::endsWith)
                                            .map(
                                                    end ->
                                                            stem.substring(
                                                                    0,
                                                                    stem.length() - end.length()))
                                            .anyMatch(words::contains);
                        });
    }

    private void exists(String key) {
        for (Language language : Language.values()) {
            boolean whole = messages.has(language, key);
            assertThat(whole || messages.has(language, key + ".many"))
                    .as(key + " in " + language)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,many",
        "1,one",
        "2,few",
        "4,few",
        "5,many",
        "11,many",
        "12,many",
        "14,many",
        "21,one",
        "22,few",
        "25,many",
        "101,one",
        "111,many",
        "112,many",
        "1001,one",
        "-1,one"
    })
    void russian_counts_as_russians_do(long number, String form) {
        assertThat(Plural.of(Language.RU, number)).isEqualTo(form);
    }

    @Test
    void english_knows_one_and_many() {
        assertThat(Plural.of(Language.EN, 1)).isEqualTo("one");
        assertThat(Plural.of(Language.EN, 0)).isEqualTo("many");
        assertThat(Plural.of(Language.EN, 21)).isEqualTo("many");
    }

    @Test
    void what_a_sentence_names_is_put_in_as_it_is() {
        assertThat(messages.say(Language.EN, "problem.json-unknown", "it's {0} $1 \\"))
                .isEqualTo("The field “it's {0} $1 \\” is not known here.");
    }

    @Test
    void a_sentence_that_nobody_wrote_shows_its_key() {
        assertThat(messages.say(Language.EN, "web.no-such-sentence"))
                .isEqualTo("web.no-such-sentence");
    }

    private static Set<String> withoutForms(String feature, Language language) {
        Map<String, String> sentences = Messages.read(feature, language);
        return sentences.keySet().stream()
                .filter(key -> !key.endsWith(".few"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> places(Language language, String key) {
        Matcher places = Pattern.compile("\\{\\d}").matcher(messages.say(language, key));
        Set<String> found = new TreeSet<>();
        while (places.find()) {
            found.add(places.group());
        }
        return found;
    }

    private static Set<String> named(Path folder, String ending, Pattern pattern)
            throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                String text = REMARKS.matcher(Files.readString(file)).replaceAll("");
                Matcher keys = pattern.matcher(text);
                while (keys.find()) {
                    found.add(keys.group(1) == null ? keys.group(2) : keys.group(1));
                }
            }
        }
        return found;
    }
}
