package planerka.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.app.App;
import planerka.settings.SettingsSource;

/** The whole service as it is first started: no PBX, no user, nothing written in any file. */
final class SetupTestServer implements AutoCloseable {
    private final List<String> links = new ArrayList<>();
    private final App app;

    private SetupTestServer(Map<String, String> environment) {
        app = App.start(SettingsSource.read(List.of(), environment), Clock.systemUTC(), links::add);
    }

    static SetupTestServer in(Path folder, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("PLANERKA_DATA_DIR", folder.toString());
        all.put("PLANERKA_HTTP_PORT", "0");
        return new SetupTestServer(all);
    }

    String url() {
        return app.url();
    }

    /** At which the first administrator comes in; waits for the tables. */
    String link() {
        org.awaitility.Awaitility.await().until(() -> !links.isEmpty());
        return links.get(0);
    }

    @Override
    public void close() {
        app.close();
    }
}
