package planerka.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Where settings are written: {@code planerka.properties} of the working folder, then of {@code
 * /etc/planerka}, then the environment; the last one wins. The property {@code ami.host} is the
 * variable {@code PLANERKA_AMI_HOST}.
 */
public final class SettingsSource {
    static final Set<String> NAMES =
            Set.of(
                    "db.url",
                    "db.user",
                    "db.password",
                    "data.dir",
                    "http.host",
                    "http.port",
                    "ami.host",
                    "ami.port",
                    "ami.user",
                    "ami.secret",
                    "hook.token",
                    "call.channel",
                    "call.max-per-second",
                    "call.max-ringing",
                    "allow.numbers",
                    "guard.gatherings-per-hour",
                    "guard.outside-calls",
                    "recordings.path",
                    "recordings.keep-days",
                    "absence.away-code",
                    "absence.back-code",
                    "mail.host",
                    "mail.port",
                    "mail.user",
                    "mail.password",
                    "mail.from",
                    "mail.security",
                    "telegram.token",
                    "telegram.url",
                    "webhook.allow-private",
                    "node.name",
                    "locale",
                    "time-zone");

    private static final String PREFIX = "PLANERKA_";

    /** The scripts of the lab and of the build have variables of their own. */
    private static final Set<String> NOT_OURS =
            Set.of("PLANERKA_CACHE", "PLANERKA_JAVA_OPTS", "PLANERKA_LAB");

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<SettingError> mistakes = new ArrayList<>();

    private SettingsSource() {}

    /** The settings of this machine; throws {@link InvalidSettings}. */
    public static Settings ofMachine() {
        List<Path> files =
                List.of(
                        Path.of("planerka.properties"),
                        Path.of("/etc/planerka/planerka.properties"));
        return read(files, System.getenv());
    }

    public static Settings read(List<Path> files, Map<String, String> environment) {
        SettingsSource source = new SettingsSource();
        files.stream().filter(Files::exists).forEach(source::readFile);
        environment.forEach(source::takeVariable);
        return SettingsReader.read(new RawSettings(source.found, source.places), source.mistakes);
    }

    private void readFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            mistakes.add(new SettingError(file + "", "cannot be read: " + unreadable.getMessage()));
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> take(name, properties.getProperty(name), file + ""));
    }

    private void takeVariable(String variable, String value) {
        boolean ours =
                variable.startsWith(PREFIX) && NOT_OURS.stream().noneMatch(variable::startsWith);
        if (ours) {
            String bare = variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
            String name =
                    NAMES.stream()
                            .filter(known -> known.replace('.', '_').replace('-', '_').equals(bare))
                            .findFirst()
                            .orElse(variable);
            take(name, value, variable);
        }
    }

    private void take(String name, String value, String place) {
        if (!NAMES.contains(name)) {
            String where = name.equals(place) ? place : place + ": " + name;
            mistakes.add(new SettingError(where, "there is no such setting"));
        } else if (!value.isBlank()) {
            found.put(name, value.strip());
            places.put(name, place);
        } else {
            // An empty text is as good as none, and takes back what an earlier place said.
            found.remove(name);
            places.remove(name);
        }
    }
}
