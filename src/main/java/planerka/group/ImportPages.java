package planerka.group;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.people.Fields;
import planerka.web.Access;
import planerka.web.Body;
import planerka.web.FieldErrors;
import planerka.web.Language;
import planerka.web.Message;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /people/import}: a file is sent in, looked at, and then imported as it was seen. */
public final class ImportPages implements Routes {
    static final String HOME = "/people/import";
    private static final String ONE = HOME + "/{key}";
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_SHOWN = 200;

    private final ImportDesk desk;

    public ImportPages(ImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, request -> View.show(request, "people/import", Map.of()), Access.MANAGER);
        routes.get(HOME + "/template.csv", ImportPages::template, Access.MANAGER);
        routes.post(HOME, this::send, Access.MANAGER, Body.FILE);
        routes.get(ONE, this::look, Access.MANAGER);
        routes.post(ONE, this::confirm, Access.MANAGER);
        routes.post(ONE + "/replace", this::replace, Access.MANAGER);
        routes.post(ONE + "/drop", this::drop, Access.MANAGER);
    }

    /** As the reader's spreadsheet opens it by a double click. */
    private static void template(Context request) {
        request.contentType("text/csv; charset=utf-8");
        request.header("Content-Disposition", "attachment; filename=\"planerka.csv\"");
        request.result(ImportTemplate.of(Language.of(request)));
    }

    private void send(Context request) {
        UploadedFile file = request.uploadedFile("file");
        byte[] content = bytes(file);
        FieldErrors errors = new FieldErrors();
        if (content.length == 0) {
            errors.add("file", "people.import.no-file");
        } else {
            ImportNotes notes = new ImportNotes();
            boolean empty = ImportFile.rows(content, notes).isEmpty();
            notes.lines().stream()
                    .filter(line -> empty)
                    .forEach(line -> errors.add("file", line.said()));
        }
        if (errors.isEmpty()) {
            boolean replaces = request.formParam("replaces") != null;
            keep(request, desk, Upload.table(file.filename(), replaces, content));
        } else {
            View.showAgain(request, "people/import", Map.of("errors", errors));
        }
    }

    static void keep(Context request, ImportDesk desk, Upload upload) {
        View.goTo(request, HOME + "/" + desk.keep(SignedIn.of(request), upload));
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
        View.show(request, "people/import-preview", preview(request, false));
    }

    private Map<String, Object> preview(Context request, boolean changed) {
        String key = request.pathParam("key");
        ImportPreview preview = desk.preview(SignedIn.of(request), key);
        ImportOutlook outlook = preview.outlook();
        Map<String, Object> model = new HashMap<>();
        model.put("preview", preview);
        model.put("outlook", outlook);
        model.put("address", HOME + "/" + key);
        model.put("changed", changed);
        model.put("wrong", some(outlook.errors()));
        model.put("warnings", some(outlook.warnings()));
        model.put("changedPeople", some(outlook.changedPeople()));
        model.put("newPeople", some(outlook.newPeople()));
        model.put("samePeople", some(outlook.samePeople()));
        model.put("teams", some(outlook.touchedTeams()));
        return model;
    }

    /** Nobody reads more; how many there are is said. */
    private static <T> List<T> some(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_SHOWN));
    }

    /** What would now be done differently is shown again, and not done. */
    private void confirm(Context request) {
        String key = request.pathParam("key");
        String mark = new Fields(request.formParamMap()).one("mark");
        Optional<ImportPreview> done = desk.confirm(SignedIn.of(request), key, mark);
        if (done.isEmpty()) {
            Map<String, Object> model = preview(request, true);
            request.status(HttpStatus.CONFLICT);
            View.show(request, "people/import-preview", model);
            return;
        }
        ImportOutlook outlook = done.get().outlook();
        View.goTo(
                request,
                "/people",
                Message.of(
                        "people.import.done",
                        "" + outlook.newPeople().size(),
                        "" + outlook.changedPeople().size(),
                        "" + outlook.touchedTeams().size()));
    }

    private void replace(Context request) {
        boolean replaces = request.formParam("replaces") != null;
        desk.replace(SignedIn.of(request), request.pathParam("key"), replaces);
        View.goTo(request, HOME + "/" + request.pathParam("key"));
    }

    private void drop(Context request) {
        desk.drop(SignedIn.of(request), request.pathParam("key"));
        View.goTo(request, HOME, Message.of("people.import.dropped"));
    }
}
