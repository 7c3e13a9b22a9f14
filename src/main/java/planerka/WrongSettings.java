package planerka;

import java.util.List;

/** Every mistake that the settings have, for the administrator to read at once. */
final class WrongSettings extends RuntimeException {
    private final transient List<String> mistakes;

    WrongSettings(List<String> mistakes) {
        super(String.join("; ", mistakes), null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    List<String> mistakes() {
        return mistakes;
    }
}
