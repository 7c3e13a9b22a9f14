package planerka.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import planerka.text.Language;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /admin/prompts}: what people hear, to be read, listened to and taken to the PBX. */
public final class PromptPages implements Routes {
    private static final String PATH = "/admin/prompts";

    private final Prompts prompts = Prompts.load();

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list, Access.ADMIN);
        routes.get(PATH + "/planerka-prompts.zip", this::zip, Access.ADMIN);
        routes.get(PATH + "/{language}/{name}.wav", this::play, Access.ADMIN);
    }

    private void list(Context request) {
        View.show(request, "setup/prompts", Map.of("prompts", prompts.all()));
    }

    private void play(Context request) {
        byte[] sound =
                Language.of(request.pathParam("language"))
                        .flatMap(language -> prompts.alaw(language, request.pathParam("name")))
                        .orElseThrow(Problem::notFound);
        request.contentType("audio/wav").result(WavFile.of(sound));
    }

    private void zip(Context request) throws IOException {
        request.contentType("application/zip");
        request.header("Content-Disposition", "attachment; filename=planerka-prompts.zip");
        try (ZipOutputStream zip = new ZipOutputStream(request.outputStream())) {
            for (Map.Entry<String, byte[]> file : prompts.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
    }
}
