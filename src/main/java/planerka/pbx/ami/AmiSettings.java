package planerka.pbx.ami;

import java.util.regex.Pattern;

/**
 * Address of the PBX's manager interface, and our user there. An empty user means that none is set.
 * Refuses what could end an AMI line.
 */
public record AmiSettings(String host, int port, String user, String secret, AmiTimings pace) {
    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}{0,200}");
    private static final int LAST_PORT = 65_535;

    public AmiSettings {
        if (host.isBlank() || !ONE_LINE.matcher(host).matches()) {
            throw new IllegalArgumentException("not a host");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("not a port");
        }
        if (!ONE_LINE.matcher(user).matches() || !ONE_LINE.matcher(secret).matches()) {
            throw new IllegalArgumentException("a user and a secret are one line each");
        }
    }

    public static AmiSettings of(String host, int port, String user, String secret) {
        return new AmiSettings(host, port, user, secret, AmiTimings.usual());
    }

    public boolean isSet() {
        return !user.isEmpty();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return (isSet() ? user + "@" : "") + host + ":" + port;
    }
}
