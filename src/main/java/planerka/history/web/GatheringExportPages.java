package planerka.history.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.PathId;
import planerka.history.Attendee;
import planerka.history.History;
import planerka.history.HistoryEntry;
import planerka.history.HistoryPeriod;
import planerka.sheet.Sheet;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.RequestLanguage;
import planerka.web.Routes;

/**
 * {@code /gatherings/ID/people.…}: the participants of one gathering as a file; each download is
 * written into the audit log.
 */
public final class GatheringExportPages implements Routes {
    private final History history;
    private final Messages messages;
    private final Audit audit;

    public GatheringExportPages(HistoryModule past, Messages messages, Audit audit) {
        this.history = past.history();
        this.messages = messages;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (FileKind kind : FileKind.values()) {
            routes.get(
                    "/gatherings/{id}/people." + kind.ending(),
                    request -> send(request, kind),
                    Access.VIEWER);
        }
    }

    private void send(Context request, FileKind kind) {
        SignedIn reader = SignedIn.of(request);
        long id = PathId.of(request.pathParam("id"));
        History.Told told = history.told(id, reader.scope()).orElseThrow(Problem::notFound);
        String title = messages.say(RequestLanguage.of(request), "history.file.people");
        FileName name = name(told.entry(), title, kind);
        audit.record(reader.name(), AuditAction.HISTORY_EXPORT, name.text(), "gathering=" + id);
        request.contentType(kind.type());
        request.header("Content-Disposition", name.header());
        Columns columns = new Columns(messages, RequestLanguage.of(request), history.zone());
        try (Sheet sheet = kind.sheet(request.outputStream(), columns.language(), title)) {
            sheet.row(columns.people());
            for (Attendee who : told.people()) {
                sheet.row(columns.person(told.entry(), who));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private FileName name(HistoryEntry entry, String title, FileKind kind) {
        LocalDate day = LocalDate.ofInstant(entry.startedAt(), history.zone());
        HistoryPeriod began = new HistoryPeriod(Optional.of(day), Optional.empty());
        Optional<String> group = Optional.of(entry.groupName());
        return FileName.of(title, group, Optional.empty(), began, kind.ending());
    }
}
