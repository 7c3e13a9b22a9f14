package planerka.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.text.FieldErrors;

/** The settings in force, as the pages show and change them. Thread-safe. */
public interface SettingsService {
    /** What a file, the environment or somebody on the page said; empty for the usual. */
    Optional<String> said(String name);

    /** Where it is written, if that is no page: such a setting cannot be changed on one. */
    Optional<String> fixedBy(String name);

    /**
     * Takes these at once, or none of them and says what is wrong at the names. An empty text gives
     * the usual back.
     */
    FieldErrors change(Map<String, String> wanted, String who);

    /** Stores this where nothing is set yet; a second request changes nothing. */
    void prepare(String name, String text);

    /** What cannot be changed while the service runs, in the order of the page. */
    List<Fixed> fixed();

    /** A setting of the start. */
    record Fixed(String name, String text) {}

    /** What the PBX should be like, by the settings in force. */
    ExpectedPbx expected();

    /** What is wrong with these, at their names; nothing is changed. */
    FieldErrors check(Map<String, String> wanted);

    /** The same with these instead, which were checked. */
    ExpectedPbx expected(Map<String, String> wanted);
}
