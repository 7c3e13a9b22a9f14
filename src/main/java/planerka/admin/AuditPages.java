package planerka.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import planerka.account.Accounts;
import planerka.account.User;
import planerka.audit.AuditAction;
import planerka.audit.AuditEntry;
import planerka.audit.AuditFilter;
import planerka.sheet.CsvSheet;
import planerka.sheet.Sheet;
import planerka.text.FieldErrors;
import planerka.text.Language;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /admin/audit}: the audit log, searched and downloaded. */
public final class AuditPages implements Routes {
    private static final String HOME = "/admin/audit";
    private static final int PAGE = 50;

    private final Accounts accounts;
    private final ZoneId zone;
    private final Messages messages;
    private final ActionWords words;
    private final DetailWords details;
    private final AuditSubjects subjects;

    public AuditPages(Accounts accounts, Jdbi jdbi, ZoneId zone, Messages messages) {
        this.accounts = accounts;
        this.zone = zone;
        this.messages = messages;
        this.words = new ActionWords(messages);
        this.details = new DetailWords(messages);
        this.subjects = new AuditSubjects(jdbi, messages);
    }

    /** A record with the words for the action, its object and its details. */
    public record Line(AuditEntry entry, String action, AuditSubject subject, String detail) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, this::list, Access.ADMIN);
        routes.get(HOME + "/export", this::export, Access.ADMIN);
    }

    private void list(Context request) {
        AuditForm form = form(request);
        FieldErrors errors = new FieldErrors();
        AuditEntry.Place place =
                AuditEntry.Place.of(typed(request, "before")).orElse(AuditEntry.Place.END);
        List<AuditEntry> found = accounts.log().before(place, form.filter(zone, errors), PAGE + 1);
        List<AuditEntry> shown = found.stream().limit(PAGE).toList();
        Language language = RequestLanguage.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("entries", lines(shown, language));
        model.put("form", form);
        model.put("filtered", !form.isEmpty());
        model.put("errors", errors);
        model.put("actions", words.all(language));
        model.put("people", accounts.roster().all().stream().map(User::name).toList());
        model.put("first", place.equals(AuditEntry.Place.END));
        model.put("older", found.size() > PAGE ? shown.get(PAGE - 1).place().word() : "");
        View.show(request, "admin/audit", model);
    }

    private List<Line> lines(List<AuditEntry> entries, Language language) {
        Function<AuditEntry, AuditSubject> named = subjects.of(entries, language);
        return entries.stream()
                .map(
                        one ->
                                new Line(
                                        one,
                                        words.of(language, one.action()),
                                        named.apply(one),
                                        details.of(language, one, named.apply(one).name())))
                .toList();
    }

    private static AuditForm form(Context request) {
        return new AuditForm(
                typed(request, "who"),
                typed(request, "what"),
                typed(request, "subject"),
                typed(request, "from"),
                typed(request, "to"));
    }

    private static String typed(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).orElse("").strip();
    }

    /** Written while it is read: a log of millions is never held as a whole. */
    private void export(Context request) {
        AuditFilter filter = form(request).filter(zone, new FieldErrors());
        String asked = Optional.ofNullable(request.queryString()).orElse("");
        accounts.audit().record(UserPages.actor(request), AuditAction.AUDIT_EXPORT, "", asked);
        request.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"planerka-audit.csv\"");
        Language language = RequestLanguage.of(request);
        try (Sheet sheet = new CsvSheet(request.outputStream(), language)) {
            AuditRows rows = new AuditRows(sheet, zone);
            rows.heading(key -> messages.say(language, key));
            accounts.log().each(filter, some -> lines(some, language).forEach(rows::write));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
