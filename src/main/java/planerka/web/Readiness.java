package planerka.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The parts that the service cannot work without, by name, each with its check. Thread-safe. */
public record Readiness(Map<String, BooleanSupplier> parts) {
    public Readiness {
        parts = Map.copyOf(parts);
    }

    /** Each part's name and whether it is up, in the order of the names. */
    Map<String, Boolean> now() {
        Map<String, Boolean> found = new LinkedHashMap<>();
        parts.keySet().stream().sorted().forEach(name -> found.put(name, isUp(parts.get(name))));
        return found;
    }

    private static boolean isUp(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException failure) {
            return false;
        }
    }
}
