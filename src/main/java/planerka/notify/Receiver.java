package planerka.notify;

import java.time.Instant;
import java.util.Optional;
import planerka.text.Message;

/**
 * A person or a program that is told.
 *
 * @param group whose gatherings; empty for all
 * @param secret the key that signs a web hook's messages
 */
public record Receiver(
        long id,
        TransportKind way,
        String address,
        Optional<Long> group,
        Subscription wishes,
        String secret,
        Health health) {

    /**
     * How the last messages went.
     *
     * @param failure in plain words, as it is kept
     */
    public record Health(
            Optional<Instant> deliveredAt, Optional<Instant> failedAt, String failure) {
        static final Health UNTRIED = new Health(Optional.empty(), Optional.empty(), "");

        /** Whether the last message did not arrive. */
        public boolean isBad() {
            return failedAt.isPresent()
                    && deliveredAt.filter(at -> !at.isBefore(failedAt.get())).isEmpty();
        }

        /** Why it did not arrive, for a reader. */
        public Message said() {
            return FailureWords.of(failure);
        }
    }

    boolean wants(Notification news) {
        return wishes.has(news.kind()) && (group.isEmpty() || news.concerns(group.get()));
    }

    /** Kept out of logs: the secret. */
    @Override
    public String toString() {
        return way.word() + " " + address;
    }
}
