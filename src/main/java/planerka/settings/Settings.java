package planerka.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import planerka.gathering.engine.OriginateBuilder;
import planerka.gathering.engine.PacingWindow;
import planerka.gathering.engine.Recordings;
import planerka.gathering.start.CallerLimit;
import planerka.group.GroupRules;
import planerka.group.ReservedCodes;
import planerka.notify.NotifySettings;
import planerka.pbx.ami.AmiSettings;
import planerka.people.AllowedNumbers;
import planerka.store.DatabaseSettings;
import planerka.text.Language;
import planerka.web.HttpSettings;

/** What the administrator decided, checked. Printing it shows no secret. */
public record Settings(
        DatabaseSettings database,
        Path dataDir,
        HttpSettings http,
        AmiSettings ami,
        Hook hook,
        Calls calls,
        NotifySettings telling,
        Defaults defaults,
        String node,
        RawSettings given) {

    /** What a check-up holds the PBX against. */
    public ExpectedPbx expected() {
        return expected(http.port());
    }

    /** With the port that the server listens on, which may be another than was asked for. */
    public ExpectedPbx expected(int port) {
        ExpectedPbx.Service service =
                new ExpectedPbx.Service(
                        http.host(),
                        port,
                        calls.recordings().folder(),
                        calls.limits().outside(),
                        calls.callers().most());
        return new ExpectedPbx(ami, hook.token(), calls.plan().channel(), calls.rules(), service);
    }

    /** The secret that the dialplan shows; without one the hook is closed. */
    public record Hook(Supplier<Optional<String>> now) {
        public Optional<String> token() {
            return now.get();
        }

        @Override
        public String toString() {
            return token().isPresent() ? "token set" : "no token";
        }
    }

    /**
     * How calls look, how many there may be, which numbers may ever be dialled, how often, and
     * where conferences are recorded.
     */
    public record Calls(
            OriginateBuilder plan,
            Supplier<PacingWindow.Limits> limitsNow,
            AllowedNumbers allowed,
            CallerLimit callers,
            Recordings recordings,
            ReservedCodes taken) {
        public PacingWindow.Limits limits() {
            return limitsNow.get();
        }

        /** What every group must keep to. */
        public GroupRules rules() {
            return new GroupRules(allowed, taken);
        }
    }

    /** The language and the time zone of readers who chose none. */
    public record Defaults(Language language, ZoneId zone) {}
}
