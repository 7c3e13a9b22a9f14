package planerka.settings;

import java.nio.file.Path;
import java.util.Optional;
import planerka.group.GroupRules;
import planerka.pbx.ami.AmiSettings;

/**
 * What a check-up holds the PBX against.
 *
 * @param token the dialplan's secret
 * @param channel how a number is called, with a place for it
 */
public record ExpectedPbx(
        AmiSettings ami,
        Optional<String> token,
        String channel,
        GroupRules rules,
        Service service) {

    /**
     * What concerns the service itself.
     *
     * @param host where it listens
     * @param lines how many calls outside at once; 0 for no limit
     * @param often how often one caller may gather in an hour; 0 for no limit
     */
    public record Service(String host, int port, Path recordings, int lines, int often) {
        /** Whether programs of this machine only can reach it. */
        public boolean isForThisMachineOnly() {
            return OwnAddress.isLoopback(host);
        }
    }

    /** Never the secrets. */
    @Override
    public String toString() {
        return ami + ", " + channel;
    }
}
