package planerka.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sound files as phones play them. */
final class Sound {
    private static final int SAMPLES = 8_000;
    private static final int BITS = 16;

    private Sound() {}

    static byte[] silence(int milliseconds) throws IOException {
        byte[] samples = new byte[SAMPLES * 2 * milliseconds / 1_000];
        AudioFormat format = new AudioFormat(SAMPLES, BITS, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }
}
