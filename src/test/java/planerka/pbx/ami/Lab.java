package planerka.pbx.ami;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planerka.pbx.DialString;

/**
 * The lab: a real Asterisk with phones that behave by number, started by {@code lab/up}. What it
 * says in {@code lab/env} is taken, unless the environment says otherwise.
 */
public final class Lab {
    private static final Pattern EXPORT = Pattern.compile("export (\\w+)='?([^'\\n]*)'?");
    private static final Path SCRIPTS = Path.of("lab");
    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, String> variables = new HashMap<>();

    private Lab() {}

    /** Fails the test where the lab is not up. */
    public static Lab find() {
        Lab lab = new Lab();
        Matcher export = EXPORT.matcher(lab.run("env"));
        while (export.find()) {
            lab.variables.put(export.group(1), export.group(2));
        }
        lab.variables.putAll(System.getenv());
        return lab;
    }

    /** Such as {@code PLANERKA_HOOK_TOKEN}. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new AssertionError("lab/env does not say " + name);
        }
        return value;
    }

    public AmiSettings ami() {
        return AmiSettings.of(
                variable("PLANERKA_AMI_HOST"),
                Integer.parseInt(variable("PLANERKA_AMI_PORT")),
                variable("PLANERKA_AMI_USER"),
                variable("PLANERKA_AMI_SECRET"));
    }

    /** How a number is called there. */
    public DialString channel(String number) {
        return new DialString(variable("PLANERKA_CALL_CHANNEL").replace("{number}", number));
    }

    /** A phone of the farm dials; more words as {@code lab/dial} knows them. */
    public String dial(String phone, String number, String... more) {
        return run("dial", Stream.concat(Stream.of(phone, number), Stream.of(more)));
    }

    public void press(String phone, String keys) {
        run("press", Stream.of(phone, keys));
    }

    public void hangUp(String phone) {
        run("hangup", Stream.of(phone));
    }

    /** The PBX ends all calls and begins anew; its phones live on. */
    public void restart() {
        run("cli", Stream.of("pbx", "core", "restart", "now"));
    }

    /** Sends the PBX's hook to another Planerka. */
    public void point(String url, String token) {
        run("point", Stream.of(url, token));
    }

    /** What the PBX's command line answers. */
    public String cli(String... words) {
        return run("cli", Stream.concat(Stream.of("pbx"), Stream.of(words)));
    }

    /** Runs a script of the lab and returns what it printed; a failure of it is one of the test. */
    public String run(String script, String... words) {
        return run(script, Stream.of(words));
    }

    private String run(String script, Stream<String> words) {
        List<String> line = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        words.forEach(line::add);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(line + " failed: " + said);
            }
            return said.strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError(line + " was interrupted", hurried);
        }
    }

    /** What one phone saw and did since that moment, in order. */
    public List<PhoneEvent> phone(String number, Instant since) {
        try (Stream<String> lines = Files.lines(Path.of(variable("PLANERKA_LAB_PHONES_LOG")))) {
            return lines.map(PhoneEvent::parse)
                    .flatMap(event -> event.stream())
                    .filter(event -> event.phone().equals(number) && !event.at().isBefore(since))
                    .collect(Collectors.toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
