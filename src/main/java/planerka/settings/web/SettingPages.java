package planerka.settings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.Fields;
import planerka.settings.EditableSetting;
import planerka.settings.EditableSettings;
import planerka.settings.MovedSecrets;
import planerka.settings.SettingLine;
import planerka.settings.SettingsService;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /admin/settings}: what may be changed while the service runs. */
public final class SettingPages implements Routes {
    private static final String PATH = "/admin/settings";

    /** Names the part of the page that says what was done. */
    private static final String SAVED = "saved";

    private final SettingsService settings;
    private final Audit audit;

    public SettingPages(SettingsService settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show, Access.ADMIN);
        routes.post(PATH + "/{section}", this::save, Access.ADMIN);
    }

    /** One part of the page. */
    public record Part(String word, List<SettingLine> lines) {}

    private void show(Context request) {
        Map<String, Object> model = model(Map.of(), new FieldErrors());
        model.put(
                "flashAt",
                sectionNamed(request.queryParam(SAVED))
                        .map(EditableSetting.Section::word)
                        .orElse(null));
        View.show(request, "setup/settings", model);
    }

    private void save(Context request) {
        SettingForm form =
                SettingForm.of(
                        section(request.pathParam("section")), new Fields(request.formParamMap()));
        String who = SignedIn.of(request).name();
        Map<String, String> changes = form.changes(settings);
        FieldErrors errors = form.errors();
        if (errors.isEmpty()) {
            errors = settings.check(changes);
            MovedSecrets.check(settings, changes, form.typed(), errors);
        }
        if (errors.isEmpty()) {
            errors = settings.change(changes, who);
        }
        if (!errors.isEmpty()) {
            View.showAgain(request, "setup/settings", model(form.typed(), errors));
            return;
        }
        changes.forEach(
                (name, text) ->
                        audit.record(who, AuditAction.SETTING_CHANGE, name, told(name, text)));
        String said = changes.isEmpty() ? "setup.settings.same" : "setup.settings.saved";
        View.goTo(request, at(form.section()), Message.of(said));
    }

    /** Where the browser leads to this part, and the part says itself what was done. */
    private static String at(EditableSetting.Section section) {
        return PATH + "?" + SAVED + "=" + section.word() + "#" + section.word();
    }

    private static String told(String name, String text) {
        boolean secret = EditableSettings.find(name).filter(EditableSetting::isSecret).isPresent();
        return text.isEmpty() ? "usual" : secret ? "a new secret" : text;
    }

    private static EditableSetting.Section section(String word) {
        return sectionNamed(word).orElseThrow(Problem::notFound);
    }

    private static Optional<EditableSetting.Section> sectionNamed(String word) {
        return Stream.of(EditableSetting.Section.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
    }

    private Map<String, Object> model(Map<String, String> typed, FieldErrors errors) {
        List<Part> parts = new ArrayList<>();
        for (EditableSetting.Section section : EditableSetting.Section.values()) {
            parts.add(
                    new Part(
                            section.word(),
                            section.settings().stream()
                                    .map(one -> SettingLine.of(one, settings, typed))
                                    .toList()));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("parts", parts);
        model.put("fixed", settings.fixed());
        model.put("places", places());
        model.put("errors", errors);
        model.put("firstWrong", errors.first(names(parts)).orElse(""));
        return model;
    }

    private static List<String> names(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> line.setting().name())
                .toList();
    }

    /** Where a setting of the start is written; those that are nowhere have their usual values. */
    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        for (SettingsService.Fixed one : settings.fixed()) {
            Optional<String> place = settings.fixedBy(one.name());
            place.ifPresent(found -> places.put(one.name(), found));
        }
        return places;
    }
}
