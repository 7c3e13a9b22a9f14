package planerka.importer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.form.Fields;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Body;
import planerka.web.Routes;
import planerka.web.View;

/**
 * {@code /people/import/names}: names of extensions, read from FreePBX's database or pasted, to be
 * looked at like a file that was sent in. For administrators.
 */
public final class NamesImportPages implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(NamesImportPages.class);
    private static final String HOME = ImportPages.HOME + "/names";
    private static final String PAGE = "people/import-names";

    private final ImportService service;

    public NamesImportPages(ImportService service) {
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, this::show, Access.ADMIN);
        routes.post(HOME + "/database", this::read, Access.ADMIN);
        routes.post(HOME + "/pasted", this::paste, Access.ADMIN, Body.FILE);
    }

    private void show(Context request) {
        View.show(request, PAGE, model(FreePbxForm.usual(), "", new FieldErrors()));
    }

    private void read(Context request) {
        FreePbxForm form = FreePbxForm.of(new Fields(request.formParamMap()));
        FieldErrors errors = new FieldErrors();
        Optional<Upload> names = form.check(errors).flatMap(source -> read(source, form, errors));
        if (names.isEmpty()) {
            View.showAgain(request, PAGE, model(form, "", errors));
        } else {
            ImportPages.keep(request, service, names.get());
        }
    }

    private static Optional<Upload> read(Jdbi source, FreePbxForm form, FieldErrors errors) {
        try {
            return Optional.of(Upload.names("FreePBX, " + form.place(), FreePbxNames.read(source)));
        } catch (JdbiException failure) {
            Message why = FreePbxNames.why(failure, form);
            LOG.info("names cannot be read from {}: {}", form.place(), why.key());
            errors.add("host", why);
            return Optional.empty();
        }
    }

    private void paste(Context request) {
        String pasted = new Fields(request.formParamMap()).one("pasted");
        FieldErrors errors = new FieldErrors();
        byte[] content = pasted.strip().getBytes(StandardCharsets.UTF_8);
        ImportNotes notes = new ImportNotes();
        if (content.length == 0) {
            errors.add("pasted", "people.import.nothing-pasted");
        } else if (ImportFile.names(content, notes).isEmpty()) {
            notes.lines().forEach(line -> errors.add("pasted", line.said()));
        }
        if (errors.isEmpty()) {
            ImportPages.keep(request, service, Upload.names("FreePBX", content));
        } else {
            View.showAgain(request, PAGE, model(FreePbxForm.usual(), pasted, errors));
        }
    }

    private static Map<String, Object> model(FreePbxForm form, String pasted, FieldErrors errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("pasted", pasted);
        model.put("errors", errors);
        return model;
    }
}
