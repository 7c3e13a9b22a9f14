package planerka.notify;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody is told. The words are those of the table and the form. */
public enum TransportKind {
    EMAIL,
    TELEGRAM,
    WEBHOOK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TransportKind> of(String word) {
        return Stream.of(values()).filter(way -> way.word().equals(word)).findFirst();
    }
}
