package planerka.gathering.model;

import java.util.Optional;
import planerka.group.Role;
import planerka.pbx.ChannelId;

/** What commands check before they are handed over; the texts are keys of the messages. */
final class CommandChecks {
    private CommandChecks() {}

    static Optional<String> notOf(Role role, String key, Gathering gathering, int participant) {
        return when(
                gathering
                        .roll()
                        .find(participant)
                        .filter(one -> one.who().role() == role)
                        .isPresent(),
                key);
    }

    static Optional<String> notOf(Role role, String key, Gathering gathering, ChannelId guest) {
        return when(
                gathering.roll().visitor(guest).filter(one -> one.role() == role).isPresent(), key);
    }

    static Optional<String> when(boolean so, String key) {
        return so ? Optional.of(key) : Optional.empty();
    }
}
