package planerka.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Errors of a form, by field, in the order in which they were found; the first of a field is kept.
 */
public final class FieldErrors {
    private final Map<String, Message> byField = new LinkedHashMap<>();

    public FieldErrors add(String field, String key, Object... arguments) {
        return add(field, Message.of(key, arguments));
    }

    /** What was found wrong elsewhere, said at this field. */
    public FieldErrors add(String field, Message why) {
        byField.putIfAbsent(field, why);
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** Of these fields, in the order of the page, the first that is wrong. */
    public Optional<String> first(Collection<String> fields) {
        return fields.stream().filter(this::has).findFirst();
    }

    public Optional<Message> of(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    public Map<String, Message> byField() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }
}
