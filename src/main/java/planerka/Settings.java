package planerka;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import planerka.gathering.CallPlan;
import planerka.gathering.CallerLimit;
import planerka.gathering.Recordings;
import planerka.gathering.Window;
import planerka.group.GroupRules;
import planerka.group.TakenCodes;
import planerka.notify.NotifySettings;
import planerka.pbx.AmiSettings;
import planerka.people.AllowedNumbers;
import planerka.store.DatabaseSettings;
import planerka.web.HttpSettings;
import planerka.web.Language;

/** What the administrator decided, checked. Printing it shows no secret. */
public record Settings(
        DatabaseSettings database,
        Path dataDir,
        HttpSettings http,
        AmiSettings ami,
        Hook hook,
        Calls calls,
        NotifySettings telling,
        House house,
        String node) {

    /** The secret that the dialplan shows; without one the hook is closed. */
    public record Hook(Optional<String> token) {
        @Override
        public String toString() {
            return token.isPresent() ? "token set" : "no token";
        }
    }

    /**
     * How calls look, how many there may be, which numbers may ever be dialled, how often, and
     * where conferences are recorded.
     */
    public record Calls(
            CallPlan plan,
            Window.Limits limits,
            AllowedNumbers allowed,
            CallerLimit callers,
            Recordings recordings,
            TakenCodes taken) {
        /** What every group must keep to. */
        GroupRules rules() {
            return new GroupRules(allowed, taken);
        }
    }

    /** The language and the wall clock of those who chose none. */
    public record House(Language language, ZoneId zone) {}
}
