package planerka.setup;

import java.util.List;
import planerka.text.Language;
import planerka.text.Messages;

/** A finding in the reader's words. */
public record FindingView(String how, String part, String said) {
    static List<FindingView> of(List<Finding> found, Messages messages, Language language) {
        return found.stream()
                .map(
                        one ->
                                new FindingView(
                                        one.how().word(),
                                        one.part(),
                                        messages.say(language, one.said())))
                .toList();
    }
}
