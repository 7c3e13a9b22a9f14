package planerka.history.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.group.GroupDirectory;
import planerka.history.Filter;
import planerka.history.FilterForm;
import planerka.history.History;
import planerka.history.HistoryQuery;
import planerka.sheet.Sheet;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.RequestLanguage;
import planerka.web.Routes;

/**
 * {@code /history/export/…}: the filter's results as a file; each download is written into the
 * audit log.
 */
public final class ExportPages implements Routes {
    private final History history;
    private final HistoryQueryParser questions;
    private final GroupDirectory groups;
    private final Messages messages;
    private final Audit audit;

    public ExportPages(HistoryModule past, GroupDirectory groups, Messages messages, Audit audit) {
        this.history = past.history();
        this.questions = new HistoryQueryParser(past.persons());
        this.groups = groups;
        this.messages = messages;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (FileKind kind : FileKind.values()) {
            routes.get(
                    "/history/export/gatherings." + kind.ending(),
                    request -> send(request, "gatherings", kind),
                    Access.VIEWER);
            routes.get(
                    "/history/export/people." + kind.ending(),
                    request -> send(request, "people", kind),
                    Access.VIEWER);
        }
    }

    private void send(Context request, String what, FileKind kind) {
        SignedIn reader = SignedIn.of(request);
        HistoryQuery question = questions.of(FilterForm.of(request::queryParam), reader);
        if (!question.isClear()) {
            throw Problem.invalid(question.errors());
        }
        String title = messages.say(RequestLanguage.of(request), "history.file." + what);
        FileName name = name(question, title, kind);
        audit.record(
                reader.name(), AuditAction.HISTORY_EXPORT, name.text(), question.filter().query());
        request.contentType(kind.type());
        request.header("Content-Disposition", name.header());
        try {
            write(request, question.filter(), title, what, kind);
        } catch (IOException gone) {
            // The client has gone away, or gets a file that visibly breaks off.
            throw new UncheckedIOException(gone);
        }
    }

    private void write(Context request, Filter filter, String title, String what, FileKind kind)
            throws IOException {
        Columns columns = new Columns(messages, RequestLanguage.of(request), history.zone());
        Export export = new Export(history, columns);
        try (Sheet sheet = kind.sheet(request.outputStream(), columns.language(), title)) {
            if (what.equals("people")) {
                export.people(filter, SignedIn.of(request).scope(), sheet);
            } else {
                export.gatherings(filter, SignedIn.of(request).scope(), sheet);
            }
        }
    }

    private FileName name(HistoryQuery question, String title, FileKind kind) {
        Optional<String> group = question.filter().group().map(groups::name);
        return FileName.of(
                title, group, question.person(), question.filter().days(), kind.ending());
    }
}
