package planerka.pbx.ami;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.pbx.PbxStatus;

/** The state of the link; each change is logged once. Thread-safe. */
final class LinkStatus {
    private static final Logger LOG = LoggerFactory.getLogger(LinkStatus.class);

    private final Clock clock;
    private volatile PbxStatus status;

    LinkStatus(PbxStatus.State state, String detail, Clock clock) {
        this.clock = clock;
        this.status = new PbxStatus(state, clock.instant(), detail);
    }

    PbxStatus status() {
        return status;
    }

    synchronized void is(PbxStatus.State state, String detail) {
        if (status.state() != state || !status.detail().equals(detail)) {
            LOG.info("The PBX is {}: {}", state, detail);
            status = new PbxStatus(state, clock.instant(), detail);
        }
    }
}
