package planerka.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All groups as they were at one moment. */
record GroupSnapshot(
        Optional<DirectoryVersion> stamp,
        List<Group> all,
        Map<Long, Group> byId,
        Map<ServiceCode, Group> byCode) {
    static final GroupSnapshot NOTHING_READ =
            new GroupSnapshot(Optional.empty(), List.of(), Map.of(), Map.of());

    static GroupSnapshot of(DirectoryVersion stamp, List<Group> groups) {
        Map<Long, Group> byId = new HashMap<>();
        Map<ServiceCode, Group> byCode = new HashMap<>();
        for (Group group : groups) {
            byId.put(group.id(), group);
            group.code().ifPresent(code -> byCode.put(code, group));
        }
        return new GroupSnapshot(
                Optional.of(stamp), List.copyOf(groups), Map.copyOf(byId), Map.copyOf(byCode));
    }
}
