package planerka.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.importer.ConfImport;
import planerka.importer.CsvImport;
import planerka.importer.ImportReport;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.store.DatabaseSettings;
import planerka.text.Language;
import planerka.text.Message;
import planerka.text.Messages;

@Command(
        name = "import",
        description = "Takes people and groups over from elsewhere.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.Conf.class, ImportCommand.Csv.class},
        synopsisSubcommandLabel = "COMMAND")
public final class ImportCommand {

    @Command(
            name = "conf",
            description =
                    "Takes over the table conf(extensions, groupid) of a hand-made conference"
                            + " script; changes nothing there, and nothing here a second time.",
            mixinStandardHelpOptions = true)
    static final class Conf implements Callable<Integer> {
        @Option(names = "--url", required = true, description = "jdbc:mariadb://HOST/DATABASE")
        private String url;

        @Option(names = "--user", required = true, description = "Who may read the table.")
        private String user;

        @Option(names = "--password-stdin", description = "Reads the password from standard input.")
        private boolean fromInput;

        @Override
        public Integer call() {
            String password = fromInput ? CommandTools.line() : asked();
            try (Database source = Database.open(new DatabaseSettings(url, user, password))) {
                return take(parts -> parts.conf().takeOver(source.jdbi()));
            } catch (org.jdbi.v3.core.JdbiException failure) {
                throw new CommandException(
                        "The table conf at "
                                + url
                                + " cannot be read. "
                                + CommandException.ofDatabase(failure));
            }
        }

        private static String asked() {
            Console console = System.console();
            return console == null ? "" : new String(console.readPassword("Password: "));
        }
    }

    @Command(
            name = "csv",
            description =
                    "Takes over people and groups from a spreadsheet with the columns group, code,"
                            + " name, number, number2, email, role. If a line is wrong, the whole"
                            + " file is refused.",
            mixinStandardHelpOptions = true)
    static final class Csv implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "The file, in UTF-8.")
        private Path file;

        @Override
        public Integer call() {
            byte[] content;
            try {
                content = Files.readAllBytes(file);
            } catch (IOException unreadable) {
                throw new CommandException("The file " + file + " cannot be read.");
            }
            return take(parts -> parts.csv().takeOver(content));
        }
    }

    /** Both imports over one database. */
    private record Parts(Groups groups, People people, GroupRules rules, ChangeListeners changes) {
        private static Parts of(Jdbi jdbi, GroupRules rules) {
            ChangeListeners changes = new ChangeListeners();
            People people = new People(jdbi, changes);
            return new Parts(new Groups(jdbi, people, changes), people, rules, changes);
        }

        private ConfImport conf() {
            return new ConfImport(groups, people, rules, changes);
        }

        private CsvImport csv() {
            return new CsvImport(groups, people, rules);
        }
    }

    private static int take(Function<Parts, ImportReport> work) {
        Settings settings = SettingsSource.ofMachine();
        return CommandTools.withDatabase(
                (Database database) ->
                        print(
                                work.apply(Parts.of(database.jdbi(), rules(settings, database))),
                                settings.defaults().language()));
    }

    private static GroupRules rules(Settings settings, Database database) {
        return CommandTools.inForce(settings, database).calls().rules();
    }

    private static int print(ImportReport report, Language language) {
        Messages messages = Messages.load();
        for (ImportReport.Line line : report.lines()) {
            Message said = line.said();
            String sentence = messages.say(language, said);
            boolean wrong = line.kind() == ImportReport.Kind.ERROR;
            (wrong || line.kind() == ImportReport.Kind.WARNING ? System.err : System.out)
                    .println(
                            line.row() == 0
                                    ? sentence
                                    : messages.say(
                                            language, "group.import.line", line.row(), sentence));
        }
        return report.refused() ? 1 : 0;
    }
}
