package planerka.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.function.BooleanSupplier;

/**
 * Whether a web hook may go to an address. Otherwise a manager could have the service send requests
 * to ports that only this machine reaches.
 *
 * @param anywhere whether the administrator allows every address now
 */
record PublicAddress(BooleanSupplier anywhere) {
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int CARRIER_FIRST = 100;
    private static final int CARRIER_SECOND = 64;
    private static final int CARRIER_MASK = 0xc0;

    /** Throws if the name leads to an address that is not public, or nowhere. */
    void require(URI where) throws IOException {
        if (anywhere.getAsBoolean()) {
            return;
        }
        for (InetAddress address : InetAddress.getAllByName(where.getHost())) {
            if (isPrivate(address)) {
                throw new IOException(FailureWords.NOT_PUBLIC);
            }
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length > 4 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        boolean carrier =
                bytes.length == 4
                        && bytes[0] == CARRIER_FIRST
                        && (bytes[1] & CARRIER_MASK) == CARRIER_SECOND;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrier;
    }
}
