package planerka.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        description = "Brings the database to this version and says what it did.",
        mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return CommandTools.withDatabase(
                (database, done) -> {
                    System.out.println(
                            done.steps() == 0
                                    ? "The database is up to date."
                                    : "The database is at version "
                                            + done.version()
                                            + " now; steps taken: "
                                            + done.steps()
                                            + ".");
                    return 0;
                });
    }
}
