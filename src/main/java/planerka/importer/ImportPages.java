package planerka.importer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.form.Fields;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Body;
import planerka.web.Problem;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /people/import}: a file is sent in, looked at, and then imported as it was seen. */
public final class ImportPages implements Routes {
    static final String HOME = "/people/import";
    private static final String ONE = HOME + "/{key}";
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final String PREVIEW = "people/import-preview";

    private final ImportService service;

    public ImportPages(ImportService service) {
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, request -> View.show(request, "people/import", Map.of()), Access.MANAGER);
        routes.get(HOME + "/template.csv", ImportPages::template, Access.MANAGER);
        routes.post(HOME, this::send, Access.MANAGER, Body.FILE);
        routes.get(ONE, this::look, Access.MANAGER);
        routes.get(ONE + "/progress", this::progress, Access.MANAGER);
        routes.post(ONE, this::confirm, Access.MANAGER);
        routes.post(ONE + "/replace", this::replace, Access.MANAGER);
        routes.post(ONE + "/drop", this::drop, Access.MANAGER);
    }

    /** As the reader's spreadsheet opens it by a double click. */
    private static void template(Context request) {
        request.contentType("text/csv; charset=utf-8");
        request.header("Content-Disposition", "attachment; filename=\"planerka.csv\"");
        request.result(ImportTemplate.of(RequestLanguage.of(request)));
    }

    private void send(Context request) {
        UploadedFile file = request.uploadedFile("file");
        byte[] content = bytes(file);
        FieldErrors errors = new FieldErrors();
        if (content.length == 0) {
            errors.add("file", isNone(file) ? "people.import.no-file" : "people.import.empty");
        } else {
            ImportNotes notes = new ImportNotes();
            boolean empty = ImportFile.rows(content, notes).isEmpty();
            notes.lines().stream()
                    .filter(line -> empty)
                    .forEach(line -> errors.add("file", line.said()));
        }
        if (errors.isEmpty()) {
            boolean replaces = request.formParam("replaces") != null;
            keep(request, service, Upload.table(file.filename(), replaces, content));
        } else {
            View.showAgain(request, "people/import", Map.of("errors", errors));
        }
    }

    static void keep(Context request, ImportService service, Upload upload) {
        View.goTo(request, HOME + "/" + service.keep(SignedIn.of(request), upload));
    }

    /** A browser in which nothing was chosen sends a file without a name. */
    private static boolean isNone(UploadedFile file) {
        return file == null || file.filename().isBlank();
    }

    private static byte[] bytes(UploadedFile file) {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.content()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    private void look(Context request) {
        ImportStatus status = status(request);
        switch (status.state()) {
            case RUNNING -> View.show(request, "people/import-progress", progress(request, status));
            case DONE -> tellDone(request, status);
            default -> View.show(request, PREVIEW, preview(request, status.state()));
        }
    }

    private ImportStatus status(Context request) {
        return service.status(SignedIn.of(request), request.pathParam("key"));
    }

    /** The part that moves; what is over is looked at on its own page. */
    private void progress(Context request) {
        ImportStatus status = status(request);
        if (status.isRunning()) {
            View.show(request, "people/import-progress-part", progress(request, status));
        } else {
            request.header("HX-Redirect", address(request));
        }
    }

    private static Map<String, Object> progress(Context request, ImportStatus status) {
        String told = Objects.requireNonNullElse(request.queryParam("quarter"), "");
        return ImportModel.progress(status, told, address(request));
    }

    private Map<String, Object> preview(Context request, ImportStatus.State state) {
        ImportPreview preview = service.preview(SignedIn.of(request), request.pathParam("key"));
        return ImportModel.preview(preview, state, address(request));
    }

    private static String address(Context request) {
        return HOME + "/" + request.pathParam("key");
    }

    /**
     * A long import leads on to the people by itself; a user who comes back to a short one reads of
     * it.
     */
    private static void tellDone(Context request, ImportStatus status) {
        if (status.isLong()) {
            done(request, status.sum());
        } else {
            View.show(request, "people/import-done", ImportModel.done(status));
        }
    }

    /** A long one goes on while one looks at how far it is. */
    private void confirm(Context request) {
        String mark = new Fields(request.formParamMap()).one("mark");
        ImportStatus status = status(request);
        if (status.isDone()) {
            tellDone(request, status);
        } else if (status.isLong()) {
            service.begin(SignedIn.of(request), request.pathParam("key"), mark);
            View.goTo(request, address(request));
        } else {
            confirm(request, mark);
        }
    }

    /** What would now be done differently is shown again, and not done. */
    private void confirm(Context request, String mark) {
        Optional<ImportStatus.Sum> sum = confirmed(request, mark);
        if (sum.isPresent()) {
            done(request, sum.get());
            return;
        }
        Map<String, Object> model = preview(request, ImportStatus.State.CHANGED);
        request.status(HttpStatus.CONFLICT);
        View.show(request, PREVIEW, model);
    }

    /** A second press is answered with the result of the first. */
    private Optional<ImportStatus.Sum> confirmed(Context request, String mark) {
        try {
            return service.confirm(SignedIn.of(request), request.pathParam("key"), mark);
        } catch (Problem gone) {
            ImportStatus status = status(request);
            if (!status.isDone()) {
                throw gone;
            }
            return Optional.of(status.sum());
        }
    }

    private static void done(Context request, ImportStatus.Sum sum) {
        View.goTo(request, "/people", sum.said("people.import.done"));
    }

    private void replace(Context request) {
        boolean replaces = request.formParam("replaces") != null;
        service.replace(SignedIn.of(request), request.pathParam("key"), replaces);
        View.goTo(request, address(request));
    }

    private void drop(Context request) {
        if (service.drop(SignedIn.of(request), request.pathParam("key"))) {
            View.goTo(request, HOME, Message.of("people.import.dropped"));
        } else {
            View.goTo(request, address(request));
        }
    }
}
