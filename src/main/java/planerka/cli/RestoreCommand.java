package planerka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.store.Restore;

@Command(
        name = "restore",
        description = "Fills an empty database from a backup that the page has made.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup, such as planerka-20261201-0900.zip")
    private Path file;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new CommandException("The file " + file + " cannot be read.");
        }
        Settings settings = SettingsSource.ofMachine();
        CommandTools.makeFolder(settings);
        try (Database database = Database.open(settings.database())) {
            Restore.Restored done = Restore.from(file, database);
            System.out.println(
                    "Brought back as of "
                            + done.head().madeAt()
                            + ": "
                            + done.rows()
                            + " rows. Everybody has to sign in again.");
            return 0;
        } catch (Restore.Refused refused) {
            throw new CommandException(refused.getMessage());
        } catch (IOException broken) {
            throw new CommandException("The backup cannot be read: " + broken.getMessage());
        }
    }
}
