package planerka.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import planerka.settings.ExpectedPbx;
import planerka.settings.OwnAddress;

/**
 * The files of the dialplan with this service's address and secrets in them. A secret that is not
 * to be shown leaves its file incomplete.
 */
final class PbxFiles {
    private static final String OPEN = "CHANGE-ME";

    private final ExpectedPbx expected;
    private final Optional<String> secret;
    private final Optional<String> token;

    PbxFiles(ExpectedPbx expected, Optional<String> secret, Optional<String> token) {
        this.expected = expected;
        this.secret = secret;
        this.token = token;
    }

    List<PbxFile> all() {
        return List.of(
                new PbxFile("manager_planerka.conf", manager(), secret.isPresent()),
                new PbxFile("globals_planerka.conf", globals(), token.isPresent()),
                new PbxFile("extensions_planerka.conf", read("extensions_planerka.conf"), true),
                new PbxFile("confbridge_planerka.conf", read("confbridge_planerka.conf"), true));
    }

    /** Where the dialplan finds us. */
    String url() {
        return "http://" + own().inUrl() + ":" + expected.service().port();
    }

    private String manager() {
        String user = expected.ami().isSet() ? expected.ami().user() : "planerka";
        String text = read("manager_planerka.conf");
        text = line(text, "[planerka]", "[" + user + "]");
        text = line(text, "secret = " + OPEN, "secret = " + literal(secret.orElse(OPEN)));
        return line(text, "permit = 127.0.0.1/255.255.255.255", "permit = " + own().permit());
    }

    private String globals() {
        String text = read("globals_planerka.conf");
        text = line(text, "PLANERKA_URL = http://127.0.0.1:8080", "PLANERKA_URL = " + url());
        text =
                line(
                        text,
                        "PLANERKA_TOKEN = " + OPEN,
                        "PLANERKA_TOKEN = " + literal(token.orElse(OPEN)));
        text = value(text, "PLANERKA_RECORDINGS", expected.service().recordings().toString());
        text = value(text, "PLANERKA_AWAY", expected.rules().taken().away());
        return value(text, "PLANERKA_BACK", expected.rules().taken().back());
    }

    private static String value(String text, String name, String value) {
        return text.replaceFirst(
                "(?m)^" + name + " = .*$", Matcher.quoteReplacement(name + " = " + literal(value)));
    }

    private static String line(String text, String from, String to) {
        if (!text.contains(from + "\n")) {
            throw new IllegalStateException("the dialplan has no line " + from);
        }
        return text.replace(from + "\n", to + "\n");
    }

    /** What would begin a remark is written as itself. */
    private static String literal(String value) {
        return value.replace(";", "\\;");
    }

    private OwnAddress own() {
        return OwnAddress.seenFrom(expected.ami().host());
    }

    private static String read(String name) {
        try (InputStream in = PbxFiles.class.getResourceAsStream("/dialplan/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
