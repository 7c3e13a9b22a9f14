package planerka.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.form.Fields;
import planerka.settings.EditableSettings;
import planerka.settings.SettingsService;

/** The PBX as typed at the first step. */
record PbxForm(Map<String, String> typed) {
    static final List<String> NAMES = List.of("ami.host", "ami.port", "ami.user");
    static final String SECRET = "ami.secret";
    private static final String CHANNEL = "call.channel";
    static final String USUAL_USER = "planerka";

    /** How a number is called; what FreePBX has leaves voicemail out. */
    static final Map<String, String> CHANNELS =
            Map.of(
                    "freepbx", "Local/{number}@originate-skipvm",
                    "asterisk", "Local/{number}@from-internal");

    PbxForm {
        typed = Map.copyOf(typed);
    }

    static PbxForm of(Fields fields) {
        Map<String, String> typed = new HashMap<>();
        NAMES.forEach(name -> typed.put(name, fields.one(name).strip()));
        typed.put(SECRET, fields.one(SECRET).strip());
        typed.put("kind", fields.one("kind"));
        return new PbxForm(typed);
    }

    /** With the present values. */
    static PbxForm of(SettingsService settings) {
        Map<String, String> typed = new HashMap<>();
        for (String name : NAMES) {
            String usual = EditableSettings.find(name).orElseThrow().usual();
            typed.put(name, settings.said(name).orElse(usual));
        }
        typed.putIfAbsent(SECRET, "");
        if (typed.get("ami.user").isEmpty()) {
            typed.put("ami.user", USUAL_USER);
        }
        boolean chosen = settings.said("call.channel").isPresent();
        typed.put("kind", chosen ? kind(settings.expected().channel()) : "freepbx");
        return new PbxForm(typed);
    }

    private static String kind(String channel) {
        return CHANNELS.entrySet().stream()
                .filter(one -> one.getValue().equals(channel))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }

    String kind() {
        return typed.get("kind");
    }

    /** What would have to be chosen for this; what is fixed elsewhere stays. */
    Map<String, String> wanted(SettingsService settings) {
        Map<String, String> wanted = new HashMap<>();
        NAMES.forEach(name -> wanted.put(name, typed.get(name)));
        if (!typed.get(SECRET).isEmpty()) {
            wanted.put(SECRET, typed.get(SECRET));
        }
        if (CHANNELS.containsKey(kind())) {
            wanted.put(CHANNEL, CHANNELS.get(kind()));
        }
        wanted.keySet().removeIf(name -> settings.fixedBy(name).isPresent());
        return wanted;
    }
}
