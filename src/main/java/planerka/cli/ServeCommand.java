package planerka.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import planerka.app.App;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;

/** The service. It ends with SIGTERM or Ctrl-C; conferences that are on stay on. */
@Command(
        name = "serve",
        description = "Runs the service (this is what happens without a command).",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        return serve(Clock.systemUTC());
    }

    public static int serve(Clock clock) throws InterruptedException {
        Settings settings = SettingsSource.ofMachine();
        makeFolder(settings);
        CommandTools.refusePreRelease(settings);
        App app = start(settings, clock);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    app.close();
                                    ended.countDown();
                                },
                                "goodbye"));
        System.err.println("Planerka is at " + app.url());
        ended.await();
        return 0;
    }

    private static App start(Settings settings, Clock clock) {
        try {
            return App.start(settings, clock, ServeCommand::offer);
        } catch (RuntimeException failure) {
            if (isPortTaken(failure)) {
                throw new CommandException(
                        "The address "
                                + settings.http().host()
                                + ":"
                                + settings.http().port()
                                + " is in use: end the other program or set http.port.");
            }
            throw failure;
        }
    }

    private static boolean isPortTaken(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof BindException) {
                return true;
            }
        }
        return failure.getClass().getSimpleName().contains("PortAlreadyInUse");
    }

    private static void offer(String link) {
        System.err.println("Nobody can sign in yet. Open this once to become the administrator:");
        System.err.println("  " + link);
    }

    private static void makeFolder(Settings settings) {
        if (!settings.database().isEmbedded()) {
            return;
        }
        Path folder = settings.dataDir();
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new CommandException(
                    "The folder " + folder.toAbsolutePath() + " cannot be made (data.dir).");
        }
    }
}
