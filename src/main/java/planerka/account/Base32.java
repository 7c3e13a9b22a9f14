package planerka.account;

/** Bytes as capital letters and digits that nobody confuses (RFC 4648), without padding. */
final class Base32 {
    private Base32() {}

    static String encode(byte[] bytes) {
        return coder().encodeToString(bytes).replace("=", "");
    }

    /** Throws for what {@link #encode} never wrote. */
    static byte[] decode(String text) {
        if (!coder().isInAlphabet(text) || text.contains("=")) {
            throw new IllegalArgumentException("no base 32");
        }
        return coder().decode(text);
    }

    private static org.apache.commons.codec.binary.Base32 coder() {
        return new org.apache.commons.codec.binary.Base32();
    }
}
