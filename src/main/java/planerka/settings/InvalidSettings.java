package planerka.settings;

import java.util.List;

/** Every mistake that the settings have, for the administrator to read at once. */
public final class InvalidSettings extends RuntimeException {
    private final transient List<SettingError> mistakes;

    InvalidSettings(List<SettingError> mistakes) {
        super(mistakes.toString(), null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes.stream().map(SettingError::toString).toList();
    }

    List<SettingError> each() {
        return mistakes;
    }
}
