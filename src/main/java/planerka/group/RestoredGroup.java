package planerka.group;

import java.util.List;
import java.util.Optional;
import planerka.text.Message;

/**
 * A group that came back.
 *
 * @param lostCode what it was gathered by, if another group has that by now
 * @param formerName what it was called, if another group is called that by now
 * @param schedules those that went with it and are to be planned anew
 */
public record RestoredGroup(
        Group group,
        Optional<ServiceCode> lostCode,
        Optional<String> formerName,
        List<Long> schedules) {

    public Message said() {
        if (lostCode.isPresent()) {
            return Message.of("group.restored.no-code", group.name(), lostCode.get().dialled());
        }
        return formerName
                .map(name -> Message.of("group.restored.renamed", name, group.name()))
                .orElseGet(() -> Message.of("group.restored", group.name()));
    }
}
