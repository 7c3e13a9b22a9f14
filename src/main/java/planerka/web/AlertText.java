package planerka.web;

import planerka.text.Language;
import planerka.text.Messages;

/**
 * A trouble in the reader's words.
 *
 * @param mended the page on which an administrator mends it; empty if there is none
 */
public record AlertText(String said, String mended) {
    static AlertText of(Alert trouble, Messages messages, Language language, boolean detailed) {
        return new AlertText(
                messages.say(language, trouble.to(detailed)), trouble.mended().orElse(""));
    }
}
