package planerka.gathering.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sound files, and how long they stay. */
final class RecordingsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir private Path folder;

    private Path file(String name, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "sound");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    @Test
    void what_is_older_than_it_may_be_is_deleted_and_nothing_else_is() throws IOException {
        Path old = file("planerka-1.wav", Duration.ofDays(31));
        Path young = file("planerka-2.wav", Duration.ofDays(29));
        Path strange = file("holiday.wav", Duration.ofDays(300));

        new Recordings(folder, Duration.ofDays(30)).forgetOld(CLOCK);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(strange).exists();
    }

    @Test
    void without_a_limit_everything_stays_and_a_missing_folder_does_no_harm() throws IOException {
        Path old = file("planerka-1.wav", Duration.ofDays(3_000));

        new Recordings(folder, Duration.ZERO).forgetOld(CLOCK);
        new Recordings(folder.resolve("nowhere"), Duration.ofDays(1)).forgetOld(CLOCK);

        assertThat(old).exists();
        assertThat(new Recordings(folder, Duration.ZERO).find(1)).contains(old);
        assertThat(new Recordings(folder, Duration.ZERO).find(2)).isEmpty();
    }

    @Test
    void a_folder_that_asterisk_could_take_for_something_else_is_refused() {
        assertThatThrownBy(() -> new Recordings(Path.of("/tmp/a,b"), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recordings(Path.of("relative"), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
