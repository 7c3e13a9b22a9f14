package planerka.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.store.Backup;
import planerka.store.Database;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /admin/backup}: everything as one file, made while the service runs. */
public final class BackupPages implements Routes {
    private static final String PATH = "/admin/backup";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmm").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    public BackupPages(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, request -> View.show(request, "setup/backup", Map.of()), Access.ADMIN);
        routes.post(PATH, this::send, Access.ADMIN);
    }

    private void send(Context request) throws IOException {
        String name = "planerka-" + STAMP.format(clock.instant()) + ".zip";
        audit.record(SignedIn.of(request).name(), AuditAction.BACKUP_MAKE, name, "");
        request.contentType("application/zip");
        request.header("Content-Disposition", "attachment; filename=" + name);
        Backup.write(database, clock.instant(), request.outputStream());
    }
}
