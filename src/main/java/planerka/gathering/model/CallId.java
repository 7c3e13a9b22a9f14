package planerka.gathering.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planerka.pbx.ChannelId;

/**
 * Which call this is. The channel's id is made of these three and of nothing else, so the PBX
 * itself refuses to place one call twice, also after a crash of ours.
 */
public record CallId(long gathering, int participant, int attempt) {
    private static final Pattern SHAPE =
            Pattern.compile("planerka-([0-9]{1,18})-([0-9]{1,6})-([0-9]{1,6})");

    public ChannelId channel() {
        return new ChannelId("planerka-" + gathering + "-" + participant + "-" + attempt);
    }

    /** The key that the channel's id says; empty for channels that are not ours. */
    public static Optional<CallId> of(ChannelId channel) {
        Matcher match = SHAPE.matcher(channel.text());
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new CallId(
                        Long.parseLong(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3))));
    }
}
