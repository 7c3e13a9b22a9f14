package planerka.setup;

import planerka.gathering.Archive;
import planerka.group.GroupDirectory;
import planerka.pbx.Pbx;

/** Looks how far the first set-up has come. Nothing of it is stored. Thread-safe. */
public final class SetupFacts {
    private final Pbx pbx;
    private final HouseSettings settings;
    private final GroupDirectory groups;
    private final Archive archive;
    private volatile boolean everHeld;

    public SetupFacts(Pbx pbx, HouseSettings settings, GroupDirectory groups, Archive archive) {
        this.pbx = pbx;
        this.settings = settings;
        this.groups = groups;
        this.archive = archive;
    }

    /** Asks the PBX for its dialplan, so it takes a moment. */
    SetupProgress look() {
        Expected expected = settings.expected();
        boolean connected = isConnected(expected);
        boolean dialplan = connected && PbxCheckup.isInstalled(expected);
        return new SetupProgress(connected, dialplan, hasGroup(), held());
    }

    /** Who has just told where the PBX is should not have to wait for the link. */
    private boolean isConnected(Expected expected) {
        return switch (pbx.status().state()) {
            case CONNECTED -> true;
            case CONNECTING -> PbxCheckup.letsIn(expected);
            default -> false;
        };
    }

    /** From memory, for pages that only remind: where a conference was held, nothing is left. */
    public SetupProgress glance() {
        if (everHeld || held()) {
            return new SetupProgress(true, true, true, true);
        }
        boolean connected = pbx.status().isConnected();
        return new SetupProgress(connected, connected, hasGroup(), false);
    }

    private boolean hasGroup() {
        return !groups.all().isEmpty();
    }

    /** What was held once is not asked for again. */
    private boolean held() {
        everHeld = everHeld || !archive.latest(Long.MAX_VALUE, 1).isEmpty();
        return everHeld;
    }

    /** Whether the PBX does not know our secret yet, so that it must be shown once more. */
    boolean needsSecret() {
        return switch (pbx.status().state()) {
            case NOT_SET, REFUSED -> true;
            default -> false;
        };
    }

    /** The same of the dialplan's secret; a PBX that is away may well know it. */
    boolean needsToken() {
        return needsSecret() || PbxCheckup.lacksToken(settings.expected());
    }
}
