package planerka.setup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** What phones speak (A-law, 8000 a second) as every browser can play it. */
final class WavFile {
    private static final int RATE = 8000;
    private static final AudioFormat PHONE =
            new AudioFormat(AudioFormat.Encoding.ALAW, RATE, 8, 1, 1, RATE, false);
    private static final AudioFormat BROWSER = new AudioFormat(RATE, 16, 1, true, false);

    private WavFile() {}

    static byte[] of(byte[] alaw) {
        AudioInputStream spoken =
                new AudioInputStream(new ByteArrayInputStream(alaw), PHONE, alaw.length);
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        try (AudioInputStream plain = AudioSystem.getAudioInputStream(BROWSER, spoken)) {
            AudioSystem.write(plain, AudioFileFormat.Type.WAVE, wav);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return wav.toByteArray();
    }
}
