package planerka.setup;

import java.util.List;
import planerka.text.Language;
import planerka.text.Messages;

/** A finding in the reader's words. */
public record Line(String how, String part, String said) {
    static List<Line> of(List<Finding> found, Messages messages, Language language) {
        return found.stream()
                .map(
                        one ->
                                new Line(
                                        one.how().word(),
                                        one.part(),
                                        messages.say(language, one.said())))
                .toList();
    }
}
