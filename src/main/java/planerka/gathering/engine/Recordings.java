package planerka.gathering.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sound files of recorded conferences, one each, in a folder that the dialplan has the PBX
 * write to and we read. Thread-safe.
 */
public final class Recordings {
    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
    private static final String NAME = "planerka-";

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/-]{1,150}");

    private final Path folder;
    private final Supplier<Duration> kept;

    /**
     * @param folder an absolute path, the same for the PBX and for us
     * @param kept how long a file stays; zero for ever
     */
    public Recordings(Path folder, Duration kept) {
        if (!PATH.matcher(folder.toString()).matches()) {
            throw new IllegalArgumentException(
                    "must be an absolute path of letters, digits and . _ -, not '" + folder + "'");
        }
        this.folder = folder;
        this.kept = () -> kept;
    }

    private Recordings(Path folder, Supplier<Duration> kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** Where they are does not change; how long they stay is asked for at each look. */
    public static Recordings asOf(Supplier<Recordings> now) {
        return new Recordings(now.get().folder(), () -> now.get().kept());
    }

    public Path folder() {
        return folder;
    }

    public Duration kept() {
        return kept.get();
    }

    /** What can be listened to; empty if nothing was recorded, or it was deleted by age. */
    public Optional<Path> find(long gathering) {
        return Optional.of(folder.resolve(NAME + gathering + ".wav")).filter(Files::isReadable);
    }

    /** Removes what is older than it may be; what cannot be removed is told and left. */
    public void forgetOld(Clock clock) {
        Duration stay = kept();
        if (stay.isZero() || !Files.isDirectory(folder)) {
            return;
        }
        Instant oldest = clock.instant().minus(stay);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + "*.wav")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.delete(file);
                    LOG.info("deleted the recording {}: it was kept {}", file, stay);
                }
            }
        } catch (IOException failure) {
            LOG.warn("old recordings in {} could not be deleted: {}", folder, failure.toString());
        }
    }
}
