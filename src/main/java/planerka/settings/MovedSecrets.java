package planerka.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.text.FieldErrors;

/**
 * A secret is not sent to another host by itself: a user who changes the address has to type it
 * again.
 */
public record MovedSecrets(String secret, List<String> where) {
    private static final String USER = "ami.user";
    private static final MovedSecrets PBX =
            new MovedSecrets("ami.secret", List.of("ami.host", "ami.port"));
    private static final MovedSecrets MAIL =
            new MovedSecrets("mail.password", List.of("mail.host", "mail.port", "mail.security"));

    /** The values of the fields as typed, a secret's among them. */
    public static void check(
            SettingsService settings,
            Map<String, String> wanted,
            Map<String, String> typed,
            FieldErrors errors) {
        for (MovedSecrets one : List.of(PBX, MAIL)) {
            one.where.stream()
                    .filter(name -> one.moves(name, settings, wanted))
                    .findFirst()
                    .ifPresent(name -> one.demand(name, settings, wanted, typed, errors));
        }
    }

    private void demand(
            String name,
            SettingsService settings,
            Map<String, String> wanted,
            Map<String, String> typed,
            FieldErrors errors) {
        Optional<String> place = settings.fixedBy(secret);
        if (place.isPresent()) {
            errors.add(name, "setup.wrong.secret-fixed", place.get());
        } else if (isInUse(settings) && !isSaid(wanted, typed)) {
            errors.add(secret, "setup.wrong.secret-again");
        }
    }

    /** The first set-up prepares a secret of the PBX, and shows it, before there is a user. */
    private boolean isInUse(SettingsService settings) {
        return settings.said(secret).isPresent()
                && (this != PBX || settings.said(USER).isPresent());
    }

    /** Typed again, though it may be the same, or given up. */
    private boolean isSaid(Map<String, String> wanted, Map<String, String> typed) {
        return wanted.containsKey(secret) || !typed.getOrDefault(secret, "").isEmpty();
    }

    /** Nothing is sent where there is no host. */
    private boolean moves(String name, SettingsService settings, Map<String, String> wanted) {
        return !after(where.get(0), settings, wanted).isEmpty()
                && !after(name, settings, wanted).equals(after(name, settings, Map.of()));
    }

    private static String after(String name, SettingsService settings, Map<String, String> wanted) {
        String usual = EditableSettings.find(name).orElseThrow().usual();
        String text = wanted.getOrDefault(name, settings.said(name).orElse(usual));
        return text.isEmpty() ? usual : text;
    }
}
