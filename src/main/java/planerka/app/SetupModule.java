package planerka.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import planerka.audit.Audit;
import planerka.pbx.Pbx;
import planerka.settings.LiveSettings;
import planerka.settings.web.SettingPages;
import planerka.setup.BackupPages;
import planerka.setup.Checkup;
import planerka.setup.DialplanVerdict;
import planerka.setup.DoctorPages;
import planerka.setup.GroupStepPages;
import planerka.setup.PbxStepPages;
import planerka.setup.PromptPages;
import planerka.setup.PromptsHook;
import planerka.setup.SetupFacts;
import planerka.setup.SetupPages;
import planerka.store.Database;
import planerka.web.HookSecret;
import planerka.web.Routes;

/** The paths by which the service is set up and looked after. */
record SetupModule(LiveSettings settings, Database database, Tables stores, Pbx pbx, Clock clock) {
    /** How long a check-up on a page may look at members. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    List<Routes> all(SetupFacts facts) {
        Audit audit = stores.accounts().audit();
        Checkup checkup = new Checkup(database, stores.groups(), clock, PATIENCE);
        HookSecret secret = new HookSecret(settings.parts().hook()::token);
        return List.of(
                new SettingPages(settings, audit),
                new DoctorPages(checkup, settings, facts),
                new PromptPages(),
                new PromptsHook(secret),
                new BackupPages(database, audit, clock),
                new SetupPages(facts, settings),
                new PbxStepPages(facts, settings, audit),
                new GroupStepPages(facts, settings, stores.groups(), stores.directory(), audit));
    }

    /** {@code behind} carries out what no page waits for. */
    SetupFacts facts(Executor behind) {
        DialplanVerdict dialplan = DialplanVerdict.ofPbx(behind, clock);
        return new SetupFacts(pbx, settings, stores.directory(), stores.archive(), dialplan);
    }
}
