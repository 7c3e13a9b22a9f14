package planerka.setup;

import java.util.List;
import java.util.Optional;
import planerka.gathering.journal.GatheringReader;
import planerka.group.GroupDirectory;
import planerka.pbx.Pbx;
import planerka.settings.ExpectedPbx;
import planerka.settings.SettingsService;

/** Looks how far the first set-up has come. Nothing of it is stored. Thread-safe. */
public final class SetupFacts {
    private final Pbx pbx;
    private final SettingsService settings;
    private final GroupDirectory groups;
    private final GatheringReader reader;
    private final DialplanVerdict dialplan;
    private volatile boolean everHeld;

    public SetupFacts(
            Pbx pbx,
            SettingsService settings,
            GroupDirectory groups,
            GatheringReader reader,
            DialplanVerdict dialplan) {
        this.pbx = pbx;
        this.settings = settings;
        this.groups = groups;
        this.reader = reader;
        this.dialplan = dialplan;
    }

    /** Asks the PBX for its dialplan, so it takes a moment. */
    SetupProgress look() {
        ExpectedPbx expected = settings.expected();
        boolean connected = isConnected(expected);
        return new SetupProgress(connected, connected && isInstalled(expected), hasGroup(), held());
    }

    /**
     * What costs little is asked now: the files and the secret. Whether phones then reach us takes
     * longer, and counts as it was found last.
     */
    private boolean isInstalled(ExpectedPbx expected) {
        List<Finding> found = PbxCheckup.ofFiles(expected);
        boolean there = found.stream().noneMatch(one -> one.how() == Finding.How.FAIL);
        if (!there) {
            dialplan.learn(expected, found);
        }
        return there && dialplan.known(expected).orElse(true);
    }

    /**
     * An administrator who has just entered the PBX's address should not have to wait for the link.
     */
    private boolean isConnected(ExpectedPbx expected) {
        return switch (pbx.status().state()) {
            case CONNECTED -> true;
            case CONNECTING -> PbxCheckup.letsIn(expected);
            default -> false;
        };
    }

    /**
     * From memory, for pages that only remind. Once a conference was held, a PBX that is
     * unavailable for a while or deleted groups do not concern the set-up; a broken dialplan does.
     */
    public SetupProgress glance() {
        ExpectedPbx expected = settings.expected();
        boolean connected = wasConnected();
        if (pbx.status().isConnected()) {
            dialplan.renew(expected);
        }
        return new SetupProgress(
                connected,
                dialplan.known(expected).orElse(connected),
                hasGroup() || held(),
                held());
    }

    private boolean wasConnected() {
        return switch (pbx.status().state()) {
            case CONNECTED -> true;
            case CONNECTING -> held();
            default -> false;
        };
    }

    /** What is known of the dialplan without asking; empty while nothing is. */
    public Optional<Boolean> dialplanIsGood() {
        return dialplan.known(settings.expected());
    }

    /** Asks the PBX for its dialplan and more, and remembers what was found. */
    List<Finding> lookAtDialplan() {
        return dialplan.look(settings.expected());
    }

    /** Of a whole check-up the part that concerns the dialplan. */
    void learn(ExpectedPbx expected, List<Finding> found) {
        dialplan.learn(expected, found);
    }

    private boolean hasGroup() {
        return !groups.all().isEmpty();
    }

    /** What was held once is not asked for again. */
    private boolean held() {
        everHeld = everHeld || !reader.latest(Long.MAX_VALUE, 1).isEmpty();
        return everHeld;
    }

    /** Whether the PBX does not know our secret yet, so that it must be shown once more. */
    boolean needsSecret() {
        return switch (pbx.status().state()) {
            case NOT_SET, REFUSED -> true;
            default -> false;
        };
    }

    /** The same for the dialplan's secret; a PBX that is unavailable may well know it. */
    boolean needsToken() {
        return needsSecret() || PbxCheckup.lacksToken(settings.expected());
    }
}
