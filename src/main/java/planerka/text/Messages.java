package planerka.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every sentence in every language, from {@code messages/FEATURE_LANGUAGE.properties} (UTF-8).
 *
 * <p>{@code {0}}, {@code {1}} are arguments, written unchanged: an apostrophe is just an apostrophe
 * (doubled ones, as MessageFormat wants them, become one). Thread-safe.
 */
public final class Messages {
    /** The features with sentences; a jar cannot be asked for the list of its files. */
    static final List<String> FEATURES =
            List.of(
                    "web",
                    "people",
                    "group",
                    "gathering",
                    "calendar",
                    "schedule",
                    "feed",
                    "notify",
                    "today",
                    "history",
                    "setup",
                    "admin");

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private final Map<Language, Map<String, String>> sentences;

    private Messages(Map<Language, Map<String, String>> sentences) {
        this.sentences = sentences;
    }

    public static Messages load() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> merged = new HashMap<>();
            FEATURES.forEach(feature -> merged.putAll(read(feature, language)));
            all.put(language, merged);
        }
        return new Messages(all);
    }

    /**
     * The sentence. A key that has only plural forms takes its first argument for the number. A key
     * that nobody wrote is logged and shown as it is: a page without a word beats no page. An
     * argument that is a sentence itself is said in the same language.
     */
    public String say(Language language, String key, Object... arguments) {
        Object[] said = Stream.of(arguments).map(one -> inWords(language, one)).toArray();
        if (has(language, key)) {
            return fill(sentences.get(language).get(key), List.of(said));
        }
        return counted(language, key, said)
                .orElseGet(
                        () -> {
                            LOG.error("no sentence {} in {}", key, language);
                            return key;
                        });
    }

    private Object inWords(Language language, Object argument) {
        return argument instanceof Message inner ? say(language, inner) : argument;
    }

    public String say(Language language, Message message) {
        return say(language, message.key(), message.arguments().toArray());
    }

    /**
     * The sentence for this many: {@code key.one}, {@code key.few} or {@code key.many}, where
     * {@code {0}} is the number and {@code {1}} the first of the arguments.
     */
    public String count(Language language, String key, long number, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = number;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return say(language, key + "." + Plural.of(language, number), all);
    }

    /** Whether somebody wrote this sentence. */
    public boolean has(Language language, String key) {
        return sentences.get(language).containsKey(key);
    }

    /** Of all sentences, in their order. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(sentences.get(language).keySet());
    }

    private Optional<String> counted(Language language, String key, Object... arguments) {
        if (arguments.length == 0 || !(arguments[0] instanceof Number number)) {
            return Optional.empty();
        }
        String form = key + "." + Plural.of(language, number.longValue());
        return Optional.ofNullable(sentences.get(language).get(form))
                .map(sentence -> fill(sentence, List.of(arguments)));
    }

    private static String fill(String sentence, List<Object> arguments) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(argument(place, arguments)));
    }

    private static String argument(MatchResult place, List<Object> arguments) {
        int index = Integer.parseInt(place.group(1));
        return index < arguments.size() ? String.valueOf(arguments.get(index)) : place.group();
    }

    static Map<String, String> read(String feature, Language language) {
        String file = "/messages/" + feature + "_" + language.code() + ".properties";
        Map<String, String> read = new HashMap<>();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach(
                        (key, text) -> read.put((String) key, ((String) text).replace("''", "'")));
            }
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
