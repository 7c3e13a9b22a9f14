package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.gathering.engine.Recordings;
import planerka.gathering.model.Gathering;
import planerka.gathering.view.GatheringService;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;

/**
 * A conference's recording, for users who may see the conference; each download is written into the
 * audit log.
 */
public final class RecordingPages implements Routes {
    private final GatheringService service;
    private final Recordings recordings;
    private final Audit audit;

    public RecordingPages(GatheringService service, Recordings recordings, Audit audit) {
        this.service = service;
        this.recordings = recordings;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/gatherings/{id}/recording", this::send, Access.VIEWER);
        routes.get("/api/v1/gatherings/{id}/recording", this::send, Access.VIEWER);
    }

    private void send(Context request) {
        SignedIn reader = SignedIn.of(request);
        Gathering gathering = service.found(reader, request.pathParam("id"));
        Path file = recordings.find(gathering.id()).orElseThrow(Problem::notFound);
        audit.record(
                reader.name(),
                AuditAction.RECORDING_EXPORT,
                String.valueOf(gathering.id()),
                gathering.occasion().groupName());
        request.header("Content-Disposition", "attachment; filename=" + file.getFileName());
        try {
            request.writeSeekableStream(Files.newInputStream(file), "audio/wav", Files.size(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
