package planerka.pbx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All channels of the PBX that are up or being set up, and the members of each room, at one moment.
 */
public record PbxState(Set<LiveChannel> channels, Map<String, List<ConfbridgeMember>> rooms) {
    public PbxState {
        channels = Set.copyOf(channels);
        rooms =
                rooms.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, room -> List.copyOf(room.getValue())));
    }

    /** Whether that recording is being made. */
    public boolean records(long recording) {
        ChannelId recorder = ChannelId.ofRecorder(recording);
        return channels.stream().anyMatch(one -> one.id().equals(recorder) && one.answered());
    }

    public record LiveChannel(ChannelId id, boolean ringing, boolean answered) {}
}
