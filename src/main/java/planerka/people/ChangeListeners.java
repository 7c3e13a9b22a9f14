package planerka.people;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells those who keep people or groups in memory that something was changed through this service.
 * What is told runs in the thread of the one who changed, after his transaction. Thread-safe.
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
