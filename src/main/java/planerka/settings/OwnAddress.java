package planerka.settings;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;

/** This machine as the PBX sees it. */
public record OwnAddress(String text) {
    private static final OwnAddress HERE = new OwnAddress("127.0.0.1");
    private static final int ANY_PORT = 9;

    /** Nothing is sent to find it out. */
    public static OwnAddress seenFrom(String host) {
        try (DatagramSocket way = new DatagramSocket()) {
            InetAddress there = InetAddress.getByName(host);
            if (there.isLoopbackAddress()) {
                return HERE;
            }
            way.connect(new InetSocketAddress(there, ANY_PORT));
            return new OwnAddress(way.getLocalAddress().getHostAddress().replaceAll("%.*", ""));
        } catch (SocketException | UnknownHostException | java.io.UncheckedIOException unknown) {
            return HERE;
        }
    }

    /** A name that nobody knows is none of this machine. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nobody) {
            return false;
        }
    }

    public String inUrl() {
        return isLong() ? "[" + text + "]" : text;
    }

    /** For this machine alone; behind a long address a mask of four numbers would be refused. */
    public String permit() {
        return isLong() ? text : text + "/255.255.255.255";
    }

    /** Of IPv6. */
    private boolean isLong() {
        return text.contains(":");
    }
}
