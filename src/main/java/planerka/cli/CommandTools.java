package planerka.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;
import planerka.settings.ChosenSettings;
import planerka.settings.InvalidSettings;
import planerka.settings.Settings;
import planerka.settings.SettingsReader;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.text.Messages;
import planerka.web.Access;

/** What several commands need. */
final class CommandTools {
    private CommandTools() {}

    /** With the database of the settings, brought up to date. */
    static int withDatabase(ToIntFunction<Database> work) {
        return withDatabase((database, done) -> work.applyAsInt(database));
    }

    /** The same, for callers that want to know which steps were applied. */
    static int withDatabase(ToIntBiFunction<Database, Database.Migrated> work) {
        Settings settings = SettingsSource.ofMachine();
        makeFolder(settings);
        try (Database database = Database.open(settings.database())) {
            return work.applyAsInt(database, database.migrate());
        }
    }

    /** Ends the command if the tables are older than the first release. */
    static void refusePreRelease(Settings settings) {
        try (Database database = Database.open(settings.database())) {
            database.refusePreRelease();
        }
    }

    /** This machine's settings with what was chosen on the page, as far as that can be read now. */
    static Settings inForce() {
        Settings written = SettingsSource.ofMachine();
        if (written.database().isEmbedded()) {
            // The service holds it.
            return written;
        }
        try (Database database = Database.open(written.database())) {
            return inForce(written, database);
        }
    }

    static Settings inForce(Settings written, Database database) {
        try {
            Map<String, String> chosen =
                    new ChosenSettings(database.jdbi(), Clock.systemUTC()).all();
            return SettingsReader.read(written.given().over(chosen), List.of());
        } catch (InvalidSettings | JdbiException noneThere) {
            return written;
        }
    }

    /** For a database that is a file. */
    static void makeFolder(Settings settings) {
        if (settings.database().isEmbedded()) {
            try {
                Files.createDirectories(settings.dataDir());
            } catch (IOException refused) {
                throw new CommandException("The folder " + settings.dataDir() + " cannot be made.");
            }
        }
    }

    /** Such as {@code manager}; refuses what is no rank. */
    static Access rank(String word) {
        for (Access rank : new Access[] {Access.VIEWER, Access.MANAGER, Access.ADMIN}) {
            if (rank.name().toLowerCase(Locale.ROOT).equals(word)) {
                return rank;
            }
        }
        throw CommandException.ofUsage(
                "--role must be admin, manager or viewer, not '" + word + "'.");
    }

    /** In the house's language. */
    static String say(Message said) {
        return Messages.load().say(SettingsSource.ofMachine().defaults().language(), said);
    }

    /** Throws a complaint with every sentence; nothing if there is none. */
    static void refuse(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw CommandException.ofUsage(
                    errors.byField().values().stream()
                            .map(CommandTools::say)
                            .collect(Collectors.joining("\n")));
        }
    }

    /** The first line of standard input, exactly. */
    static String line() {
        try {
            String line =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                            .readLine();
            return line == null ? "" : line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
