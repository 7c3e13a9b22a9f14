package planerka.form;

import java.util.OptionalInt;
import planerka.text.FieldErrors;

/** A whole number as typed. Empty where nothing was typed. */
public final class NumberField {
    private NumberField() {}

    /** Empty for what was left out, and for what is wrong, which is then said at the field. */
    public static OptionalInt read(String field, String text, Range range, FieldErrors errors) {
        if (text.isBlank()) {
            return OptionalInt.empty();
        }
        try {
            int read = Integer.parseInt(text.strip());
            if (range.has(read)) {
                return OptionalInt.of(read);
            }
        } catch (NumberFormatException unreadable) {
            // Said below, with every number out of range.
        }
        errors.add(field, "group.number.range", "" + range.least(), "" + range.most());
        return OptionalInt.empty();
    }
}
