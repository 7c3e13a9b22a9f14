package planerka.settings;

import java.util.List;
import java.util.Optional;
import planerka.settings.EditableSetting.Section;
import planerka.settings.EditableSetting.Shape;

/** Every setting that may be changed while the service runs. */
public final class EditableSettings {
    public static final List<EditableSetting> ALL =
            List.of(
                    text(Section.PBX, "ami.host", "127.0.0.1"),
                    number(Section.PBX, "ami.port", "5038"),
                    text(Section.PBX, "ami.user", ""),
                    secret(Section.PBX, "ami.secret"),
                    secret(Section.PBX, "hook.token"),
                    text(Section.PBX, "call.channel", "Local/{number}@from-internal"),
                    number(Section.CALLS, "call.max-per-second", "0"),
                    number(Section.CALLS, "call.max-ringing", "0"),
                    number(Section.CALLS, "absence.away-code", "198"),
                    number(Section.CALLS, "absence.back-code", "199"),
                    number(Section.CALLS, "recordings.keep-days", "30"),
                    text(Section.GUARDS, "allow.numbers", "[0-9]{2,5}"),
                    number(Section.GUARDS, "guard.gatherings-per-hour", "60"),
                    number(Section.GUARDS, "guard.outside-calls", "30"),
                    choice(Section.GUARDS, "webhook.allow-private", "no", "yes"),
                    text(Section.TELLING, "mail.host", ""),
                    number(Section.TELLING, "mail.port", "25"),
                    choice(Section.TELLING, "mail.security", "starttls", "tls", "none"),
                    text(Section.TELLING, "mail.from", ""),
                    text(Section.TELLING, "mail.user", ""),
                    secret(Section.TELLING, "mail.password"),
                    secret(Section.TELLING, "telegram.token"));

    private EditableSettings() {}

    public static Optional<EditableSetting> find(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static EditableSetting text(Section section, String name, String usual) {
        return new EditableSetting(name, section, Shape.TEXT, usual, List.of());
    }

    private static EditableSetting number(Section section, String name, String usual) {
        return new EditableSetting(name, section, Shape.NUMBER, usual, List.of());
    }

    private static EditableSetting secret(Section section, String name) {
        return new EditableSetting(name, section, Shape.SECRET, "", List.of());
    }

    /** The first word is the usual one. */
    private static EditableSetting choice(Section section, String name, String... words) {
        return new EditableSetting(name, section, Shape.CHOICE, words[0], List.of(words));
    }
}
