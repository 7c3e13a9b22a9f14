package planerka.pbx;

/**
 * Somebody in a room.
 *
 * @param channel the id by which calls are known
 * @param channelName what commands to the room want
 * @param callerNumber as the PBX says it, unchecked
 * @param callerName as the PBX says it, unchecked
 */
public record ConfbridgeMember(
        ChannelId channel,
        String channelName,
        String callerNumber,
        String callerName,
        boolean muted,
        boolean admin) {}
