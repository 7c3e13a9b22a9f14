package planerka.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The secret that the dialplan shows. Without one nobody is let in. Thread-safe. */
public final class HookSecret {
    private final Optional<byte[]> header;

    public HookSecret(Optional<String> token) {
        this.header = token.map(text -> bytes("Bearer " + text));
    }

    public boolean isSet() {
        return header.isPresent();
    }

    /** Whether the header is the right one; takes as long for a wrong one. */
    public boolean isShown(Optional<String> shown) {
        return header.isPresent() && MessageDigest.isEqual(header.get(), bytes(shown.orElse("")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
