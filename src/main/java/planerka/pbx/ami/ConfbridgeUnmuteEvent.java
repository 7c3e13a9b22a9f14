package planerka.pbx.ami;

import org.asteriskjava.manager.event.AbstractConfbridgeEvent;

/** Somebody in a room may talk again. */
public final class ConfbridgeUnmuteEvent extends AbstractConfbridgeEvent {
    private static final long serialVersionUID = 1L;

    public ConfbridgeUnmuteEvent(Object source) {
        super(source);
    }
}
