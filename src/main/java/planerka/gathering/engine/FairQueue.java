package planerka.gathering.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import planerka.pbx.CallRequest;
import planerka.pbx.ChannelId;

/**
 * Waiting calls: gatherings take turns, one call each, so a small one does not wait for a large
 * one.
 */
final class FairQueue {
    private final Map<Long, Deque<Waiting>> byGathering = new LinkedHashMap<>();
    private int size;

    /** A call, and whether it takes a line outside. */
    record Waiting(CallRequest call, boolean outside) {}

    void add(long gathering, Waiting call) {
        byGathering.computeIfAbsent(gathering, none -> new ArrayDeque<>()).add(call);
        size++;
    }

    /**
     * The next in turn that may go; its gathering goes to the end of the line. Empty if all have to
     * wait.
     */
    Optional<Waiting> take(Predicate<Waiting> may) {
        for (Map.Entry<Long, Deque<Waiting>> one : byGathering.entrySet()) {
            Optional<Waiting> call = one.getValue().stream().filter(may).findFirst();
            if (call.isPresent()) {
                remove(one.getKey(), one.getValue(), call.get());
                return call;
            }
        }
        return Optional.empty();
    }

    private void remove(long gathering, Deque<Waiting> calls, Waiting call) {
        calls.remove(call);
        byGathering.remove(gathering);
        if (!calls.isEmpty()) {
            byGathering.put(gathering, calls);
        }
        size--;
    }

    /** Whether the call was still here. */
    boolean remove(ChannelId call) {
        for (Deque<Waiting> calls : byGathering.values()) {
            if (calls.removeIf(waiting -> waiting.call().id().equals(call))) {
                size--;
                byGathering.values().removeIf(Deque::isEmpty);
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }
}
