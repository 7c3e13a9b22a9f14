package planerka.gathering.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.gathering.model.Gathering;

/**
 * The gatherings that are not over, by id, room and group. Thread-safe; lock it to look and then
 * add.
 */
final class RunnerIndex {
    private final Map<Long, GatheringRunner> byId = new HashMap<>();
    private final Map<String, GatheringRunner> byRoom = new HashMap<>();
    private final Map<Long, GatheringRunner> byGroup = new HashMap<>();

    synchronized void add(GatheringRunner runner) {
        Gathering gathering = runner.now();
        byId.put(gathering.id(), runner);
        byRoom.put(gathering.room(), runner);
        gathering.roll().groups().forEach(group -> byGroup.put(group, runner));
    }

    synchronized void alsoGathers(GatheringRunner runner, long group) {
        byGroup.put(group, runner);
    }

    synchronized void remove(long id) {
        GatheringRunner gone = byId.remove(id);
        byRoom.values().removeIf(runner -> runner == gone);
        byGroup.values().removeIf(runner -> runner == gone);
    }

    synchronized Optional<GatheringRunner> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<GatheringRunner> inRoom(String room) {
        return Optional.ofNullable(byRoom.get(room)).filter(RunnerIndex::isAlive);
    }

    synchronized Optional<GatheringRunner> ofGroup(long group) {
        return Optional.ofNullable(byGroup.get(group)).filter(RunnerIndex::isAlive);
    }

    synchronized Collection<GatheringRunner> all() {
        return List.copyOf(byId.values());
    }

    /** An ended one stays a moment longer until the journal has it. */
    private static boolean isAlive(GatheringRunner runner) {
        return !runner.now().stage().isEnded();
    }
}
