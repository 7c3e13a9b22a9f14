package planerka.cli;

import java.io.Console;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planerka.account.AccountRules;
import planerka.account.Accounts;
import planerka.account.GroupScope;
import planerka.account.Users;
import planerka.audit.Audit;
import planerka.group.Group;
import planerka.group.Groups;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.store.Database;
import planerka.web.Access;

@Command(
        name = "user",
        description = "Keeps those who may sign in.",
        mixinStandardHelpOptions = true,
        subcommands = UserCommand.Add.class,
        synopsisSubcommandLabel = "COMMAND")
public final class UserCommand {
    @Command(
            name = "add",
            description = "Adds somebody who may sign in; asks for the password.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
        private String name;

        @Option(names = "--role", required = true, description = "admin, manager or viewer")
        private String role;

        @Option(
                names = "--group",
                paramLabel = "GROUP",
                description = "Of this group only; may be given several times.")
        private List<String> groups = List.of();

        @Option(names = "--password-stdin", description = "Reads the password from standard input.")
        private boolean fromInput;

        @Override
        public Integer call() {
            var rank = CommandTools.rank(role);
            if (rank == Access.ADMIN && !groups.isEmpty()) {
                throw CommandException.ofUsage(
                        "An administrator has all groups: leave --group out.");
            }
            String password = fromInput ? CommandTools.line() : asked();
            CommandTools.refuse(AccountRules.errors(name, password, password));
            return CommandTools.withDatabase(
                    (Database database) -> {
                        Accounts accounts = new Accounts(database.jdbi(), Clock.systemUTC());
                        Users.NewUser user =
                                new Users.NewUser(name, password, rank, scope(database));
                        if (accounts.users().add(Audit.OPERATOR, user).isEmpty()) {
                            throw new CommandException(
                                    "There is a user named '" + name + "' already.");
                        }
                        System.err.println(name + " may sign in now.");
                        return 0;
                    });
        }

        private GroupScope scope(Database database) {
            if (groups.isEmpty()) {
                return GroupScope.ALL;
            }
            ChangeListeners nobody = new ChangeListeners();
            Map<String, Long> ids =
                    new Groups(database.jdbi(), new People(database.jdbi(), nobody), nobody)
                            .list().stream().collect(Collectors.toMap(Group::name, Group::id));
            for (String group : groups) {
                if (!ids.containsKey(group)) {
                    throw new CommandException("There is no group named '" + group + "'.");
                }
            }
            return GroupScope.of(groups.stream().map(ids::get).collect(Collectors.toSet()));
        }

        private static String asked() {
            Console console = System.console();
            if (console == null) {
                throw new CommandException(
                        "There is no terminal for the question: use --password-stdin.");
            }
            String first = new String(console.readPassword("Password: "));
            String second = new String(console.readPassword("Password again: "));
            if (!first.equals(second)) {
                throw new CommandException("The passwords differ.");
            }
            return first;
        }
    }
}
