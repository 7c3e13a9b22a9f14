package planerka.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Eleven years of daily occurrences in more than fifty zones, as somebody else computed them. */
final class OracleTest {
    private static final Path SAID = Path.of("src/test/resources/oracle/occurrences.txt");
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LocalDate LAST = LocalDate.parse("2035-12-31");

    @Test
    void every_moment_is_the_one_that_the_oracle_says() throws IOException {
        int compared = 0;
        for (String line : Files.readAllLines(SAID)) {
            List<Instant> expected = moments(line);
            assertThat(computed(line)).as(line.split(" ")[0]).isEqualTo(expected);
            compared += expected.size();
        }

        assertThat(compared).isGreaterThan(200_000);
    }

    private static List<Instant> computed(String line) {
        String[] words = line.split(" ");
        Recurrence daily =
                Recurrences.of(
                        Recurrences.EVERY_DAY,
                        words[1],
                        words[0],
                        DateRange.of(FIRST, Optional.of(LAST)));
        return daily.list(Instant.EPOCH, Integer.MAX_VALUE).stream()
                .map(Occurrence::plannedAt)
                .toList();
    }

    private static List<Instant> moments(String line) {
        String[] words = line.split(" ");
        List<Instant> moments = new ArrayList<>();
        Instant moment = Instant.parse(words[2]);
        moments.add(moment);
        for (int i = 3; i < words.length; i++) {
            String[] run = words[i].split("x");
            for (int times = Integer.parseInt(run[1]); times > 0; times--) {
                moment = moment.plus(Duration.ofMinutes(Integer.parseInt(run[0])));
                moments.add(moment);
            }
        }
        return moments;
    }
}
