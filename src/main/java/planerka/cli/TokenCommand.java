package planerka.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planerka.account.Accounts;
import planerka.store.Database;

@Command(
        name = "token",
        description = "Keeps the tokens that programs show.",
        mixinStandardHelpOptions = true,
        subcommands = TokenCommand.Add.class,
        synopsisSubcommandLabel = "COMMAND")
public final class TokenCommand {
    @Command(
            name = "add",
            description = "Makes a token and prints it, this once; only its hash is stored.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private static final int LONGEST = 100;

        @Parameters(paramLabel = "NAME", description = "What the token is for.")
        private String name;

        @Option(names = "--role", required = true, description = "admin, manager or viewer")
        private String role;

        @Override
        public Integer call() {
            var rank = CommandTools.rank(role);
            if (name.isBlank() || name.length() > LONGEST) {
                throw CommandException.ofUsage(
                        "A token's name has 1 to " + LONGEST + " characters.");
            }
            return CommandTools.withDatabase(
                    (Database database) -> {
                        Accounts accounts = new Accounts(database.jdbi(), Clock.systemUTC());
                        String token =
                                accounts.tokens()
                                        .create(name, rank)
                                        .orElseThrow(
                                                () ->
                                                        new CommandException(
                                                                "There is a token named '"
                                                                        + name
                                                                        + "' already."));
                        System.out.println(token);
                        return 0;
                    });
        }
    }
}
