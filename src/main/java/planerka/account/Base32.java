package planerka.account;

import java.io.ByteArrayOutputStream;

/** Bytes as capital letters and digits that nobody confuses (RFC 4648), without padding. */
final class Base32 {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE | one & 0xff) & 0xffff;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                text.append(SIGNS.charAt(held >> bits - BITS & 31));
            }
        }
        if (bits > 0) {
            text.append(SIGNS.charAt(held << BITS - bits & 31));
        }
        return text.toString();
    }

    /** Throws for what {@link #encode} never wrote. */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char sign : text.toCharArray()) {
            held = (held << BITS | valueOf(sign)) & 0xffff;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }

    private static int valueOf(char sign) {
        int value = SIGNS.indexOf(sign);
        if (value < 0) {
            throw new IllegalArgumentException("no base 32");
        }
        return value;
    }
}
