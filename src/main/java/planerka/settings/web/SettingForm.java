package planerka.settings.web;

import java.util.HashMap;
import java.util.Map;
import planerka.form.Fields;
import planerka.settings.EditableSetting;
import planerka.settings.SettingsService;
import planerka.text.FieldErrors;

/** One part of the page as typed. Secrets are kept where nothing is typed. */
record SettingForm(EditableSetting.Section section, Map<String, String> typed) {
    private static final int LONGEST = 1000;

    SettingForm {
        typed = Map.copyOf(typed);
    }

    static SettingForm of(EditableSetting.Section section, Fields fields) {
        Map<String, String> typed = new HashMap<>();
        for (EditableSetting one : section.settings()) {
            typed.put(one.name(), fields.one(one.name()).strip());
            typed.put("forget " + one.name(), fields.one("forget " + one.name()));
        }
        return new SettingForm(section, typed);
    }

    /** What differs from what is in force; an empty text gives the usual back. */
    Map<String, String> changes(SettingsService settings) {
        Map<String, String> changed = new HashMap<>();
        for (EditableSetting one : section.settings()) {
            String before = settings.said(one.name()).orElse("");
            String wanted = wanted(one, before);
            if (settings.fixedBy(one.name()).isEmpty() && !wanted.equals(before)) {
                changed.put(one.name(), wanted);
            }
        }
        return changed;
    }

    private String wanted(EditableSetting one, String before) {
        String text = typed.get(one.name());
        if (one.isSecret() && text.isEmpty()) {
            return typed.get("forget " + one.name()).isEmpty() ? before : "";
        }
        return text.equals(one.usual()) ? "" : text;
    }

    FieldErrors errors() {
        FieldErrors errors = new FieldErrors();
        typed.forEach(
                (name, text) -> {
                    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                        errors.add(name, "setup.wrong.long", LONGEST);
                    }
                });
        return errors;
    }
}
