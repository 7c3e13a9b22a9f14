package planerka.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;

/** The secret that the dialplan shows. Without one nobody is let in. Thread-safe. */
public final class HookSecret {
    private final Supplier<Optional<String>> token;

    public HookSecret(Optional<String> token) {
        this(() -> token);
    }

    /** A secret that may change: it is asked for at each use. */
    public HookSecret(Supplier<Optional<String>> token) {
        this.token = token;
    }

    public boolean isSet() {
        return token.get().isPresent();
    }

    /** Whether the header is the right one; takes as long for a wrong one. */
    public boolean isShown(Optional<String> shown) {
        return token.get()
                .map(text -> bytes("Bearer " + text))
                .filter(header -> MessageDigest.isEqual(header, bytes(shown.orElse(""))))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
