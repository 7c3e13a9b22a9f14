package planerka.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a request comes from. What a proxy says is believed only of a proxy on this machine: anyone
 * else could write these headers himself.
 */
public final class ClientAddress {
    private ClientAddress() {}

    /** The reader's address; of several that a proxy lists, the one it added itself. */
    public static String address(Context request) {
        String listed = request.header("X-Forwarded-For");
        if (listed == null || !isProxy(request)) {
            return request.ip();
        }
        return listed.substring(listed.lastIndexOf(',') + 1).trim();
    }

    static boolean cameOverTls(Context request) {
        return "https".equals(request.scheme())
                || (isProxy(request) && "https".equals(request.header("X-Forwarded-Proto")));
    }

    private static boolean isProxy(Context request) {
        try {
            // A literal address: nothing is looked up.
            return InetAddress.getByName(request.ip()).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            return false;
        }
    }
}
