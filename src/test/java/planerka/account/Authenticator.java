package planerka.account;

import java.time.Clock;

/** A phone's app that shows codes. */
public record Authenticator(String secret, Clock clock) {
    /** As the page shows the secret, with spaces for the eye. */
    public static Authenticator of(String shown, Clock clock) {
        return new Authenticator(shown.replaceAll("\\s", ""), clock);
    }

    public String code() {
        long step = clock.instant().getEpochSecond() / Totp.STEP_SECONDS;
        return Totp.code(Base32.decode(secret), step);
    }
}
