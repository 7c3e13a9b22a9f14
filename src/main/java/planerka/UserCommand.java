package planerka;

import java.io.Console;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planerka.store.Database;
import planerka.web.AccountRules;
import planerka.web.Accounts;

@Command(
        name = "user",
        description = "Keeps those who may sign in.",
        mixinStandardHelpOptions = true,
        subcommands = UserCommand.Add.class,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
    @Command(
            name = "add",
            description = "Adds somebody who may sign in; asks for the password.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
        private String name;

        @Option(names = "--role", required = true, description = "admin, manager or viewer")
        private String role;

        @Option(names = "--password-stdin", description = "Reads the password from standard input.")
        private boolean fromInput;

        @Override
        public Integer call() {
            var rank = CommandTools.rank(role);
            String password = fromInput ? CommandTools.line() : asked();
            CommandTools.refuse(AccountRules.errors(name, password, password));
            return CommandTools.withDatabase(
                    (Database database) -> {
                        Accounts accounts = new Accounts(database.jdbi(), Clock.systemUTC());
                        if (!accounts.users().add(name, password, rank)) {
                            throw new Complaint("There is a user named '" + name + "' already.");
                        }
                        System.err.println(name + " may sign in now.");
                        return 0;
                    });
        }

        private static String asked() {
            Console console = System.console();
            if (console == null) {
                throw new Complaint("There is no terminal to ask at: use --password-stdin.");
            }
            String first = new String(console.readPassword("Password: "));
            String second = new String(console.readPassword("Password again: "));
            if (!first.equals(second)) {
                throw new Complaint("The passwords differ.");
            }
            return first;
        }
    }
}
