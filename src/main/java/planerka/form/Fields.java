package planerka.form;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The fields of a posted form. A field that was not sent is empty. */
public record Fields(Map<String, List<String>> typed) {
    public String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Values of a field that several rows have, in their order. */
    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Of one row; empty if there are fewer. */
    public String at(String name, int row) {
        List<String> rows = all(name);
        return row < rows.size() ? rows.get(row) : "";
    }

    /**
     * The version that the form was filled in from. One that cannot be read is no version at all,
     * so that such a form never overwrites anything.
     */
    public OptionalInt version() {
        try {
            return OptionalInt.of(Integer.parseInt(one("version")));
        } catch (NumberFormatException unreadable) {
            return OptionalInt.of(-1);
        }
    }
}
