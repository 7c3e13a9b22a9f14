package planerka.web;

import java.util.Optional;
import planerka.text.Message;

/**
 * A failure of the service at this moment.
 *
 * @param said in plain words, for everybody
 * @param detail the part's own words, for administrators
 * @param mended the page on which an administrator mends it, if there is one
 */
public record Alert(Message said, Message detail, Optional<String> mended) {
    public static Alert of(Message said) {
        return new Alert(said, said, Optional.empty());
    }

    public static Alert mendedAt(String path, Message said) {
        return new Alert(said, said, Optional.of(path));
    }

    public Alert inDetail(Message detail) {
        return new Alert(said, detail, mended);
    }

    /** The one or the other. */
    public Message to(boolean detailed) {
        return detailed ? detail : said;
    }
}
