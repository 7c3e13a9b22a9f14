package planerka.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AmiSettingsTest {
    @Test
    void the_secret_is_never_shown() {
        AmiSettings settings = AmiSettings.of("127.0.0.1", 5038, "planerka", "hush-hush");

        assertThat(settings).hasToString("planerka@127.0.0.1:5038");
    }

    @Test
    void a_port_is_one() {
        assertThatThrownBy(() -> AmiSettings.of("127.0.0.1", 0, "planerka", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pauses_double_up_to_the_longest() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

        assertThat(backoff.after(0)).hasMillis(500);
        assertThat(backoff.after(1)).hasMillis(1000);
        assertThat(backoff.after(5)).hasSeconds(16);
        assertThat(backoff.after(6)).hasSeconds(30);
        assertThat(backoff.after(1_000_000)).hasSeconds(30);
    }
}
