package planerka.admin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import planerka.audit.AuditAction;
import planerka.text.Language;
import planerka.text.Messages;

/** What the actions of the log are called; one that nobody named is shown as it is. */
public record ActionWords(Messages messages) {
    private static final String PREFIX = "admin.action.";

    /** An action and its name, for a choice. */
    public record Choice(String action, String name) {}

    String of(Language language, String action) {
        String key = PREFIX + action;
        return messages.has(language, key) ? messages.say(language, key) : action;
    }

    /** All that have a name, by name. */
    List<Choice> all(Language language) {
        Map<String, Choice> byName = new TreeMap<>();
        Stream.of(AuditAction.values())
                .map(AuditAction::code)
                .forEach(
                        action -> {
                            String name = of(language, action);
                            byName.put(name + " " + action, new Choice(action, name));
                        });
        return List.copyOf(byName.values());
    }
}
