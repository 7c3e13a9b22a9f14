package planerka.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import planerka.gathering.engine.OriginateBuilder;
import planerka.gathering.engine.PacingWindow;
import planerka.gathering.engine.Recordings;
import planerka.gathering.start.CallerLimit;
import planerka.group.ReservedCodes;
import planerka.notify.NotifySettings;
import planerka.pbx.ami.AmiSettings;
import planerka.people.AllowedNumbers;
import planerka.people.Email;
import planerka.store.DatabaseSettings;
import planerka.text.Language;
import planerka.web.HttpSettings;

/**
 * Makes {@link Settings} of texts, and finds every mistake before it complains of any. For one
 * thread.
 */
public final class SettingsReader {
    private static final int LAST_PORT = 65_535;
    private static final int MOST_CALLS = 10_000;
    private static final int MOST_DAYS = 3_650;
    private static final int LONGEST_NODE = 100;
    private static final Pattern TOKEN = Pattern.compile("[!-~]{8,200}");
    private static final Pattern BOT = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,100}");
    private static final Pattern DATABASE = Pattern.compile("jdbc:(h2|mysql|mariadb):.+");

    private final RawSettings given;
    private final List<SettingError> mistakes = new ArrayList<>();

    private SettingsReader(RawSettings given, List<SettingError> unknown) {
        this.given = given;
        mistakes.addAll(unknown);
    }

    /**
     * Throws {@link InvalidSettings} with all mistakes, those that were found before among them.
     */
    public static Settings read(RawSettings given, List<SettingError> unknown) {
        SettingsReader reader = new SettingsReader(given, unknown);
        Optional<Settings> settings = reader.build();
        if (!reader.mistakes.isEmpty()) {
            throw new InvalidSettings(reader.mistakes);
        }
        return settings.orElseThrow();
    }

    private Optional<Settings> build() {
        Path data = Path.of(text("data.dir", "data"));
        Optional<DatabaseSettings> database = database(data);
        int httpPort = number("http.port", 8080, LAST_PORT);
        Optional<HttpSettings> http =
                make("http.host", () -> new HttpSettings(text("http.host", "127.0.0.1"), httpPort));
        Optional<AmiSettings> ami = ami();
        Optional<Settings.Calls> calls = calls();
        Optional<Settings.Defaults> defaults = defaults();
        Optional<NotifySettings> notify = notifications();
        Settings.Hook hook = hook();
        boolean whole =
                database.isPresent()
                        && http.isPresent()
                        && ami.isPresent()
                        && calls.isPresent()
                        && notify.isPresent()
                        && defaults.isPresent();
        return whole
                ? Optional.of(
                        new Settings(
                                database.get(),
                                data,
                                http.get(),
                                ami.get(),
                                hook,
                                calls.get(),
                                notify.get(),
                                defaults.get(),
                                node(httpPort),
                                given))
                : Optional.empty();
    }

    private Optional<DatabaseSettings> database(Path data) {
        String url = text("db.url", "");
        if (url.isEmpty()) {
            return Optional.of(DatabaseSettings.embedded(data));
        }
        if (!DATABASE.matcher(url).matches()) {
            wrong("db.url", "must begin with jdbc:mariadb:, jdbc:mysql: or jdbc:h2:");
            return Optional.empty();
        }
        return Optional.of(new DatabaseSettings(url, text("db.user", ""), text("db.password", "")));
    }

    private Optional<AmiSettings> ami() {
        int port = number("ami.port", 5038, LAST_PORT);
        if (!text("ami.user", "").isEmpty() && text("ami.secret", "").isEmpty()) {
            wrong("ami.secret", "missing, though ami.user is set");
        }
        if (text("ami.user", "").matches(".*[\\[\\];].*")) {
            wrong(
                    "ami.user",
                    "must have no [, ] and ;, which a file of Asterisk cannot hold there");
        }
        return make(
                "ami.host",
                () ->
                        AmiSettings.of(
                                text("ami.host", "127.0.0.1"),
                                Math.max(1, port),
                                text("ami.user", ""),
                                text("ami.secret", "")));
    }

    private Optional<Settings.Calls> calls() {
        Optional<OriginateBuilder> plan =
                make(
                        "call.channel",
                        () ->
                                new OriginateBuilder(
                                        text("call.channel", "Local/{number}@from-internal")));
        Optional<AllowedNumbers> allowed =
                make(
                        "allow.numbers",
                        () -> new AllowedNumbers(text("allow.numbers", AllowedNumbers.INTERNAL)));
        PacingWindow.Limits limits =
                new PacingWindow.Limits(
                        number("call.max-per-second", 0, MOST_CALLS),
                        number("call.max-ringing", 0, MOST_CALLS),
                        number("guard.outside-calls", 30, MOST_CALLS));
        CallerLimit callers = new CallerLimit(number("guard.gatherings-per-hour", 60, MOST_CALLS));
        Optional<Recordings> recordings = recordings();
        Optional<ReservedCodes> taken =
                make(
                        "absence.back-code",
                        () ->
                                new ReservedCodes(
                                        text("absence.away-code", "198"),
                                        text("absence.back-code", "199")));
        return plan.isPresent()
                        && allowed.isPresent()
                        && recordings.isPresent()
                        && taken.isPresent()
                ? Optional.of(
                        new Settings.Calls(
                                plan.get(),
                                () -> limits,
                                allowed.get(),
                                callers,
                                recordings.get(),
                                taken.get()))
                : Optional.empty();
    }

    private Optional<Recordings> recordings() {
        int days = number("recordings.keep-days", 30, MOST_DAYS);
        return make(
                "recordings.path",
                () ->
                        new Recordings(
                                Path.of(text("recordings.path", "/var/spool/asterisk/planerka")),
                                Duration.ofDays(days)));
    }

    private Optional<NotifySettings> notifications() {
        String host = text("mail.host", "");
        String from = text("mail.from", "");
        if (!host.isEmpty() && Email.typed(from).isEmpty()) {
            wrong("mail.from", "an e-mail address is needed, not '" + from + "'");
        }
        int port = number("mail.port", 25, LAST_PORT);
        String bot = text("telegram.token", "");
        if (!bot.isEmpty() && !BOT.matcher(bot).matches()) {
            wrong("telegram.token", "must be a number, a colon and letters, as BotFather gave it");
        }
        String allows = text("webhook.allow-private", "no");
        if (!allows.equals("yes") && !allows.equals("no")) {
            wrong("webhook.allow-private", "must be yes or no, not '" + allows + "'");
        }
        Optional<NotifySettings.Smtp> smtp =
                make(
                        "mail.security",
                        () ->
                                new NotifySettings.Smtp(
                                        host,
                                        port,
                                        text("mail.user", ""),
                                        text("mail.password", ""),
                                        from,
                                        text("mail.security", "starttls")));
        Optional<URI> telegram =
                make(
                        "telegram.url",
                        () -> URI.create(text("telegram.url", "https://api.telegram.org")));
        return smtp.isPresent() && telegram.isPresent()
                ? Optional.of(
                        new NotifySettings(smtp.get(), bot, telegram.get(), allows.equals("yes")))
                : Optional.empty();
    }

    /** Among nodes on one database; the same after a restart. */
    private String node(int port) {
        String name = text("node.name", hostName() + ":" + port);
        if (name.length() > LONGEST_NODE) {
            wrong("node.name", "must have at most " + LONGEST_NODE + " characters");
        }
        return name;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private Optional<Settings.Defaults> defaults() {
        String code = text("locale", "ru");
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            wrong("locale", "must be ru or en, not '" + code + "'");
        }
        Optional<ZoneId> zone =
                make("time-zone", () -> zone(text("time-zone", ZoneId.systemDefault().getId())));
        return language.isPresent() && zone.isPresent()
                ? Optional.of(new Settings.Defaults(language.get(), zone.get()))
                : Optional.empty();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (java.time.DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "no such time zone: '" + name + "'; write one like Europe/Moscow", unknown);
        }
    }

    private Optional<String> token() {
        String token = text("hook.token", "");
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            wrong("hook.token", "must be 8 to 200 visible characters without spaces");
        }
        return Optional.of(token).filter(text -> !text.isEmpty());
    }

    private int number(String name, int usual, int most) {
        String text = text(name, String.valueOf(usual));
        Optional<Integer> number = parsed(text).filter(n -> n >= 0 && n <= most);
        if (number.isEmpty()) {
            wrong(name, "must be a number from 0 to " + most + ", not '" + text + "'");
        }
        return number.orElse(usual);
    }

    private static Optional<Integer> parsed(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException garbage) {
            return Optional.empty();
        }
    }

    /** An empty text is as good as none. */
    private String text(String name, String usual) {
        return Optional.ofNullable(given.texts().get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(usual);
    }

    private Settings.Hook hook() {
        Optional<String> token = token();
        return new Settings.Hook(() -> token);
    }

    private void wrong(String name, String why) {
        mistakes.add(new SettingError(name, why));
    }

    private <T> Optional<T> make(String name, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException unfit) {
            wrong(name, unfit.getMessage());
            return Optional.empty();
        }
    }
}
