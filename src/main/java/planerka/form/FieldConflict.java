package planerka.form;

import java.util.List;

/** A field that two people filled in differently: its label's key, and what each of them wrote. */
public record FieldConflict(String label, String mine, String theirs) {
    /** Those that do differ. */
    public static List<FieldConflict> among(FieldConflict... fields) {
        return List.of(fields).stream()
                .filter(field -> !field.mine.strip().equals(field.theirs.strip()))
                .toList();
    }
}
