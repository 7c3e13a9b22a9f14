package planerka.settings;

import java.util.List;

/** Every mistake that the settings have, for the administrator to read at once. */
public final class WrongSettings extends RuntimeException {
    private final transient List<Mistake> mistakes;

    WrongSettings(List<Mistake> mistakes) {
        super(mistakes.toString(), null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes.stream().map(Mistake::toString).toList();
    }

    List<Mistake> each() {
        return mistakes;
    }
}
