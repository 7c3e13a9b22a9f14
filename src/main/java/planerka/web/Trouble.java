package planerka.web;

import java.util.Optional;

/**
 * Something that is wrong with the service at the moment.
 *
 * @param mended the page on which an administrator mends it, if there is one
 */
public record Trouble(Message said, Optional<String> mended) {
    public static Trouble of(Message said) {
        return new Trouble(said, Optional.empty());
    }

    public static Trouble mendedAt(String path, Message said) {
        return new Trouble(said, Optional.of(path));
    }
}
