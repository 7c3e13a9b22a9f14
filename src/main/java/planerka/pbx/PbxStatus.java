package planerka.pbx;

import java.time.Instant;

/** The state of the link to the PBX, and since when. The detail is for an administrator. */
public record PbxStatus(State state, Instant since, String detail) {
    public enum State {
        /** No AMI user is set: nothing is tried. */
        NOT_SET,
        CONNECTING,
        CONNECTED,
        /** The PBX answers but does not let us in. */
        REFUSED
    }

    public boolean isConnected() {
        return state == State.CONNECTED;
    }
}
