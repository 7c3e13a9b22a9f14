package planerka.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone of its own: picks up at once, and puts the call on hold and takes it back when the test
 * says so, as RFC 3261 and 3264 have it. One call at a time; it neither talks nor listens.
 */
final class SipPhone implements AutoCloseable {
    private static final int LARGEST = 65_535;

    private final DatagramSocket socket;
    private final String number;
    private final AtomicInteger sequence = new AtomicInteger();
    private volatile String invitation = "";
    private volatile SocketAddress exchange;

    SipPhone(String number, int port) throws IOException {
        this.number = number;
        this.socket = new DatagramSocket(port, InetAddress.getLoopbackAddress());
        Thread listening = new Thread(this::listen, "sip-phone");
        listening.setDaemon(true);
        listening.start();
    }

    void hold() {
        invite("sendonly");
    }

    void resume() {
        invite("sendrecv");
    }

    private void listen() {
        byte[] buffer = new byte[LARGEST];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                exchange = packet.getSocketAddress();
                hear(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void hear(String message) throws IOException {
        if (message.startsWith("INVITE ")) {
            invitation = message;
            send(answer(message, "200 OK", sdp("sendrecv")));
        } else if (message.startsWith("BYE ") || message.startsWith("OPTIONS ")) {
            send(answer(message, "200 OK", ""));
        } else if (message.startsWith("SIP/2.0 200") && message.contains("INVITE")) {
            send(request("ACK", number(header(message, "CSeq")), ""));
        }
    }

    private void invite(String direction) {
        try {
            send(request("INVITE", sequence.incrementAndGet(), sdp(direction)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Within the call that came: from our end of it to the other. */
    private String request(String method, int number, String body) {
        return lines(
                method + " " + contact() + " SIP/2.0",
                "Via: SIP/2.0/UDP " + here() + ";branch=z9hG4bK-" + method + "-" + number,
                "Max-Forwards: 70",
                "From: " + header(invitation, "To") + ";tag=phone",
                "To: " + header(invitation, "From"),
                "Call-ID: " + header(invitation, "Call-ID"),
                "CSeq: " + number + " " + method,
                "Contact: <sip:" + this.number + "@" + here() + ">",
                body);
    }

    private String answer(String to, String status, String body) {
        String who = header(to, "To");
        return lines(
                "SIP/2.0 " + status,
                "Via: " + header(to, "Via"),
                "From: " + header(to, "From"),
                "To: " + (who.contains(";tag=") ? who : who + ";tag=phone"),
                "Call-ID: " + header(to, "Call-ID"),
                "CSeq: " + header(to, "CSeq"),
                "Contact: <sip:" + number + "@" + here() + ">",
                body);
    }

    private static String lines(String... all) {
        String body = all[all.length - 1];
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < all.length - 1; i++) {
            message.append(all[i]).append("\r\n");
        }
        if (!body.isEmpty()) {
            message.append("Content-Type: application/sdp\r\n");
        }
        return message.append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    private String sdp(String direction) {
        return "v=0\r\no=- 1 "
                + (sequence.get() + 1)
                + " IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                + "m=audio 40000 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\na="
                + direction
                + "\r\n";
    }

    private String contact() {
        Matcher address = Pattern.compile("<([^>]+)>").matcher(header(invitation, "Contact"));
        if (!address.find()) {
            throw new IllegalStateException("nobody has called " + number);
        }
        return address.group(1);
    }

    private String here() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private static int number(String cseq) {
        return Integer.parseInt(cseq.split(" ")[0]);
    }

    private static String header(String message, String name) {
        return message.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private void send(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, exchange));
    }

    @Override
    public void close() {
        socket.close();
    }
}
