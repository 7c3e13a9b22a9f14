package planerka.app;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import planerka.pbx.ami.Lab;

/**
 * For tests with a service of their own on the lab's PBX; nobody is in any room before or after.
 */
public abstract class OnTheLab {
    private static final Duration START = Duration.ofSeconds(90);

    @TempDir public Path folder;
    public final Lab lab = Lab.find();
    final Instant began = Instant.now();
    public RunningApp app;

    @BeforeEach
    void start() {
        Conferences.clear(lab);
        app = open();
        await().atMost(START).until(() -> app.send("GET", "/readyz", "").statusCode() == 200);
    }

    /** The service as most tests want it, on tables in a folder of its own. */
    public RunningApp open() {
        return RunningApp.on(lab, folder);
    }

    @AfterEach
    void stop() {
        Conferences.clear(lab);
        app.close();
    }
}
