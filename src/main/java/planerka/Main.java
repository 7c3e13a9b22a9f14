package planerka;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import planerka.app.Version;
import planerka.cli.CommandException;
import planerka.cli.DoctorCommand;
import planerka.cli.GatherCommand;
import planerka.cli.ImportCommand;
import planerka.cli.MigrateCommand;
import planerka.cli.ReportCommand;
import planerka.cli.RestoreCommand;
import planerka.cli.ServeCommand;
import planerka.cli.TokenCommand;
import planerka.cli.UserCommand;
import planerka.settings.InvalidSettings;
import planerka.store.PreReleaseTables;
import planerka.store.StoreException;

/** The command line: {@code planerka COMMAND}; without a command the service is started. */
@Command(
        name = "planerka",
        description = "Collects a telephone conference by itself.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            UserCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            GatherCommand.class,
            ReportCommand.class,
            RestoreCommand.class,
            DoctorCommand.class
        })
public final class Main implements java.util.concurrent.Callable<Integer> {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /** Serves if no command is given. */
    @Override
    public Integer call() throws InterruptedException {
        return ServeCommand.serve(Clock.systemUTC());
    }

    public static void main(String[] words) {
        System.exit(run(words));
    }

    /** 0 done, 1 failed, 2 wrong usage. */
    public static int run(String... words) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command));
        return line.execute(words);
    }

    private static int tell(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof InvalidSettings wrong) {
            return complain(command, "The settings are wrong:", wrong.mistakes());
        }
        if (failure instanceof CommandException complaint) {
            command.getErr().println(complaint.getMessage());
            return complaint.exit();
        }
        if (failure instanceof PreReleaseTables) {
            command.getErr().println(failure.getMessage());
            return FAILED;
        }
        if (failure instanceof StoreException
                || failure.getCause() instanceof java.sql.SQLException) {
            command.getErr().println(CommandException.ofDatabase(failure));
            return FAILED;
        }
        throw failure;
    }

    private static int complain(CommandLine command, String head, List<String> lines) {
        command.getErr().println(head);
        lines.forEach(line -> command.getErr().println("  " + line));
        return WRONG_USAGE;
    }
}
