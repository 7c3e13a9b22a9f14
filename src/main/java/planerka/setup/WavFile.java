package planerka.setup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What phones speak (A-law, 8000 a second) as every browser can play it. */
final class WavFile {
    private static final int RATE = 8000;
    private static final int HEADER = 44;

    private WavFile() {}

    static byte[] of(byte[] alaw) {
        int size = alaw.length * 2;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        word(wav, "RIFF").putInt(HEADER - 8 + size);
        word(wav, "WAVE");
        word(wav, "fmt ").putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
        word(wav, "data").putInt(size);
        for (byte one : alaw) {
            wav.putShort(linear(one));
        }
        return wav.array();
    }

    private static ByteBuffer word(ByteBuffer wav, String word) {
        return wav.put(word.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * By ITU-T G.711: every other bit is turned, then sign, three bits of segment, four of step.
     */
    private static short linear(byte coded) {
        int bits = (coded ^ 0x55) & 0xff;
        int segment = (bits & 0x70) >> 4;
        int value = ((bits & 0x0f) << 4) + 8;
        if (segment > 0) {
            value = (value + 0x100) << (segment - 1);
        }
        return (short) ((bits & 0x80) == 0 ? -value : value);
    }
}
