package planerka.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.text.Language;

/** The spoken prompts as this version has them, with their texts. Thread-safe. */
final class Prompts {
    private static final String FOLDER = "/dialplan/";

    private final Map<Language, Map<String, String>> texts;

    private Prompts(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    static Prompts load() {
        Map<Language, Map<String, String>> texts = new LinkedHashMap<>();
        Stream.of(Language.values()).forEach(language -> texts.put(language, texts(language)));
        return new Prompts(texts);
    }

    /** One of them in all languages. */
    record Spoken(String name, Map<String, String> texts) {}

    List<Spoken> all() {
        return texts.get(Language.RU).keySet().stream().map(this::spoken).toList();
    }

    private Spoken spoken(String name) {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((language, all) -> said.put(language.code(), all.getOrDefault(name, "")));
        return new Spoken(name, said);
    }

    /** The sound as phones have it; empty if there is none of this name. */
    Optional<byte[]> alaw(Language language, String name) {
        if (!texts.get(language).containsKey(name)) {
            return Optional.empty();
        }
        try (InputStream in = open("sounds/" + path(language, name))) {
            return Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every sound by where it belongs below the PBX's folder of sounds. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach(
                (language, all) ->
                        all.keySet()
                                .forEach(
                                        name ->
                                                files.put(
                                                        path(language, name),
                                                        alaw(language, name).orElseThrow())));
        return files;
    }

    private static String path(Language language, String name) {
        return language.code() + "/planerka/" + name + ".alaw";
    }

    private static Map<String, String> texts(Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        InputStream in = open("prompts/" + language.code() + ".txt");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t", 2))
                    .filter(words -> words.length > 1)
                    .forEach(words -> texts.put(words[0], words[1]));
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream open(String file) {
        InputStream in = Prompts.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("missing from the jar: " + file);
        }
        return in;
    }
}
