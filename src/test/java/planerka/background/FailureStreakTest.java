package planerka.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureStreakTest {
    private final FailureStreak failures = new FailureStreak();
    private final List<String> logged = new ArrayList<>();

    @Test
    void only_the_first_failure_of_a_row_is_logged() {
        failures.failed(() -> logged.add("first"));
        failures.failed(() -> logged.add("second"));

        assertThat(logged).containsExactly("first");
    }

    @Test
    void a_failure_after_a_success_is_logged_again() {
        failures.failed(() -> logged.add("first"));
        failures.succeeded();
        failures.failed(() -> logged.add("second"));

        assertThat(logged).containsExactly("first", "second");
    }

    @Test
    void a_thread_in_the_background_has_a_name_and_keeps_nothing_running() {
        Thread thread = DaemonThreads.named("audit").newThread(() -> {});

        assertThat(thread.getName()).isEqualTo("audit");
        assertThat(thread.isDaemon()).isTrue();
    }
}
