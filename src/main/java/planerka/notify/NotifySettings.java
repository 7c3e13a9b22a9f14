package planerka.notify;

import java.net.URI;
import java.util.Set;

/**
 * How others are told.
 *
 * @param telegramToken of the bot; empty for none
 * @param telegram where Telegram's bots are asked
 * @param allowsPrivate whether web hooks may go to addresses of this machine and this network
 */
public record NotifySettings(Smtp smtp, String telegramToken, URI telegram, boolean allowsPrivate) {

    /** Nobody is told anything. */
    public static final NotifySettings NONE =
            new NotifySettings(
                    new Smtp("", 25, "", "", "", "none"),
                    "",
                    URI.create("https://api.telegram.org"),
                    false);

    /**
     * The server that takes our mail.
     *
     * @param security {@code none}, {@code starttls}, or {@code tls} from the first byte
     */
    public record Smtp(
            String host, int port, String user, String password, String from, String security) {
        private static final Set<String> KNOWN = Set.of("none", "starttls", "tls");

        public Smtp {
            if (!KNOWN.contains(security)) {
                throw new IllegalArgumentException(
                        "must be none, starttls or tls, not '" + security + "'");
            }
        }

        boolean isSet() {
            return !host.isEmpty();
        }

        String isWrapped() {
            return String.valueOf(security.equals("tls"));
        }

        String startsTls() {
            return String.valueOf(security.equals("starttls"));
        }

        @Override
        public String toString() {
            return isSet() ? host + ":" + port : "none";
        }
    }

    @Override
    public String toString() {
        return "mail " + smtp + ", Telegram " + (telegramToken.isEmpty() ? "none" : "set");
    }
}
