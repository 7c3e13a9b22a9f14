package planerka.settings;

import java.util.List;

/**
 * A setting that may be changed on the page.
 *
 * @param usual what holds where nobody chose anything
 * @param choices where only some words will do; otherwise empty
 */
public record EditableSetting(
        String name, Section section, Shape shape, String usual, List<String> choices) {

    /** The parts of the page. */
    public enum Section {
        PBX,
        CALLS,
        GUARDS,
        TELLING;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The settings of this part, in the order of the page. */
        public List<EditableSetting> settings() {
            return EditableSettings.ALL.stream().filter(one -> one.section() == this).toList();
        }
    }

    /** What is typed. */
    public enum Shape {
        TEXT,
        NUMBER,
        /** Is never shown again. */
        SECRET,
        CHOICE
    }

    public EditableSetting {
        choices = List.copyOf(choices);
    }

    public boolean isSecret() {
        return shape == Shape.SECRET;
    }
}
