package planerka.pbx.ami;

import org.asteriskjava.manager.event.AbstractConfbridgeEvent;

/** Somebody in a room was muted. The library has no such event; it finds the class by its name. */
public final class ConfbridgeMuteEvent extends AbstractConfbridgeEvent {
    private static final long serialVersionUID = 1L;

    public ConfbridgeMuteEvent(Object source) {
        super(source);
    }
}
