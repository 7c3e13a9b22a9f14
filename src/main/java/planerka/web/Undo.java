package planerka.web;

import java.util.Map;

/**
 * Takes back what was just done: the form that a button beside the sentence sends, and its fields.
 */
public record Undo(String path, Map<String, String> fields) {
    public Undo {
        fields = Map.copyOf(fields);
    }
}
