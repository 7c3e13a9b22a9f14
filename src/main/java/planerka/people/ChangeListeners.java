package planerka.people;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells the copies in memory that people or groups were changed through this service. Listeners run
 * in the thread of the change, after its transaction. Thread-safe.
 */
public final class ChangeListeners {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void happened() {
        listeners.forEach(Runnable::run);
    }
}
