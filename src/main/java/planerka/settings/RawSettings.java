package planerka.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings as texts, and where each was written: a file's name, or the variable of the environment.
 */
public record RawSettings(Map<String, String> texts, Map<String, String> places) {
    public RawSettings {
        texts = Map.copyOf(texts);
        places = Map.copyOf(places);
    }

    /** With these values below: a value from a file or the environment wins. */
    public RawSettings over(Map<String, String> chosen) {
        Map<String, String> all = new LinkedHashMap<>(chosen);
        all.putAll(texts);
        return new RawSettings(all, places);
    }

    /** Secrets are among them. */
    @Override
    public String toString() {
        return places.toString();
    }
}
