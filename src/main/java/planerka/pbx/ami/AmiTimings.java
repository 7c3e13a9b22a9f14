package planerka.pbx.ami;

import java.time.Duration;

/**
 * How patient we are with the PBX.
 *
 * @param lost pauses between tries to reach a PBX that does not answer
 * @param refused pauses after a refused login; long, so that fail2ban does not ban us
 * @param beat how often a ping is sent
 * @param dead a link on which nothing was heard for so long, a ping unanswered, is given up
 * @param survey a survey that took longer is begun again
 */
public record AmiTimings(
        Backoff lost, Backoff refused, Duration beat, Duration dead, Duration survey) {

    public static AmiTimings usual() {
        return new AmiTimings(
                new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30)),
                new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(60)),
                Duration.ofSeconds(1),
                // A PBX that is out of breath is not dead, and a new link costs it more than
                // waiting.
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
    }
}
