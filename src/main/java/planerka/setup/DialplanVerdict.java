package planerka.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.pbx.ami.AmiSettings;
import planerka.settings.ExpectedPbx;

/**
 * What the last look at the PBX's dialplan found, so that a page can say it without asking the PBX.
 * It counts for the settings it was found with only. When it has become old it is found anew behind
 * the page that asks. Thread-safe.
 */
public final class DialplanVerdict {
    private static final Logger LOG = LoggerFactory.getLogger(DialplanVerdict.class);
    private static final Duration GOOD_LASTS = Duration.ofMinutes(10);

    /** What is wrong may be mended at any moment. */
    private static final Duration BAD_LASTS = Duration.ofSeconds(15);

    /** What of a check-up concerns the dialplan. */
    private static final Set<String> PARTS = Set.of("dialplan", "hook", "events");

    private final Function<ExpectedPbx, List<Finding>> looking;
    private final Executor behind;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Optional<Verdict> last = Optional.empty();

    /** By a look of one's own; {@code behind} carries out what no page waits for. */
    public DialplanVerdict(
            Function<ExpectedPbx, List<Finding>> looking, Executor behind, Clock clock) {
        this.looking = looking;
        this.behind = behind;
        this.clock = clock;
    }

    /** By asking the PBX. */
    public static DialplanVerdict ofPbx(Executor behind, Clock clock) {
        return new DialplanVerdict(PbxCheckup::ofDialplan, behind, clock);
    }

    private record Verdict(Asked asked, boolean good, Instant at) {}

    /** What it depends on. */
    private record Asked(
            AmiSettings ami, Optional<String> token, String away, String back, int port) {
        static Asked of(ExpectedPbx expected) {
            return new Asked(
                    expected.ami(),
                    expected.token(),
                    expected.rules().taken().away(),
                    expected.rules().taken().back(),
                    expected.service().port());
        }
    }

    /** Asks now, so it takes a moment, and remembers. */
    List<Finding> look(ExpectedPbx expected) {
        List<Finding> found = looking.apply(expected);
        learn(expected, found);
        return found;
    }

    /**
     * From a check that was made anyway; a PBX that is unavailable tells nothing of its dialplan.
     */
    void learn(ExpectedPbx expected, List<Finding> found) {
        if (found.stream().anyMatch(one -> PARTS.contains(one.part()))) {
            boolean good =
                    found.stream()
                            .filter(one -> PARTS.contains(one.part()))
                            .noneMatch(one -> one.how() == Finding.How.FAIL);
            last = Optional.of(new Verdict(Asked.of(expected), good, clock.instant()));
        }
    }

    /** Whether all is there; empty while that is not known. */
    Optional<Boolean> known(ExpectedPbx expected) {
        return verdict(expected).map(Verdict::good);
    }

    private Optional<Verdict> verdict(ExpectedPbx expected) {
        return last.filter(one -> one.asked().equals(Asked.of(expected)));
    }

    /** Has it found anew where it is old or not known; waits for nothing. */
    void renew(ExpectedPbx expected) {
        if (isOld(expected) && busy.compareAndSet(false, true)) {
            behind.execute(() -> lookBehind(expected));
        }
    }

    private boolean isOld(ExpectedPbx expected) {
        return verdict(expected)
                .map(one -> one.at().plus(one.good() ? GOOD_LASTS : BAD_LASTS))
                .map(end -> clock.instant().isAfter(end))
                .orElse(true);
    }

    private void lookBehind(ExpectedPbx expected) {
        try {
            look(expected);
        } catch (RuntimeException failure) {
            LOG.warn("the dialplan could not be looked at: {}", failure.toString());
        } finally {
            busy.set(false);
        }
    }
}
