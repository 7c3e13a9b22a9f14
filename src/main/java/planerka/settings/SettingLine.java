package planerka.settings;

import java.util.Map;
import java.util.Optional;

/**
 * A setting as the page shows it.
 *
 * @param text the field's value; never a secret
 * @param isSet whether a value was set anywhere
 */
public record SettingLine(
        EditableSetting setting, String text, boolean isSet, Optional<String> fixedBy) {

    public static SettingLine of(
            EditableSetting one, SettingsService settings, Map<String, String> typed) {
        Optional<String> said = settings.said(one.name());
        String text = typed.getOrDefault(one.name(), said.orElse(one.usual()));
        return new SettingLine(
                one, one.isSecret() ? "" : text, said.isPresent(), settings.fixedBy(one.name()));
    }

    public boolean isNumber() {
        return setting.shape() == EditableSetting.Shape.NUMBER;
    }

    public boolean isChoice() {
        return setting.shape() == EditableSetting.Shape.CHOICE;
    }
}
