package planerka.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which people the directory shows. */
public enum DirectoryFilter {
    ALL,
    /** Away today. */
    ABSENT,
    /** In no group. */
    ALONE,
    /** Without a number that may be called. */
    UNCALLABLE;

    /** All, for a word that is none of these. */
    public static DirectoryFilter of(String word) {
        return Stream.of(values())
                .filter(filter -> filter.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    public static List<String> words() {
        return Stream.of(values()).map(DirectoryFilter::word).toList();
    }

    /** As addresses and the keys of the message files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
