package planerka.gathering;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import planerka.pbx.CallRequest;
import planerka.pbx.ChannelId;

/**
 * Calls that wait: gatherings take turns, one call each, so a small one does not stand behind a
 * large one.
 */
final class FairQueue {
    private final Map<Long, Deque<CallRequest>> byGathering = new LinkedHashMap<>();
    private int size;

    void add(long gathering, CallRequest call) {
        byGathering.computeIfAbsent(gathering, none -> new ArrayDeque<>()).add(call);
        size++;
    }

    /** The next in turn; its gathering goes to the end of the line. */
    CallRequest take() {
        Iterator<Map.Entry<Long, Deque<CallRequest>>> line = byGathering.entrySet().iterator();
        Map.Entry<Long, Deque<CallRequest>> first = line.next();
        long gathering = first.getKey();
        Deque<CallRequest> calls = first.getValue();
        line.remove();
        CallRequest call = calls.remove();
        if (!calls.isEmpty()) {
            byGathering.put(gathering, calls);
        }
        size--;
        return call;
    }

    /** Whether the call was still here. */
    boolean remove(ChannelId call) {
        for (Deque<CallRequest> calls : byGathering.values()) {
            if (calls.removeIf(waiting -> waiting.id().equals(call))) {
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
