package planerka.pbx.ami;

import java.util.function.Supplier;
import org.asteriskjava.manager.action.ConfbridgeListAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;

/**
 * What our user of the manager interface must be allowed, each with a wish that the PBX either
 * forbids or finds senseless.
 */
public enum AmiPrivilege {
    /** To place calls. */
    ORIGINATE(OriginateAction::new),
    /** To end calls, and to mute, lock and throw out. */
    CALL(() -> new HangupAction("planerka-trial")),
    /** To ask for channels and rooms. */
    REPORTING(() -> new ConfbridgeListAction("planerka-trial"));

    private final Supplier<ManagerAction> trial;

    AmiPrivilege(Supplier<ManagerAction> trial) {
        this.trial = trial;
    }

    ManagerAction trial() {
        return trial.get();
    }

    /** As {@code manager.conf} calls it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
