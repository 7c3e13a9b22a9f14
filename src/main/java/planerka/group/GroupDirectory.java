package planerka.group;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;
import planerka.people.ChangeListeners;

/**
 * Every group with its people, in memory, for callers that cannot wait for a database: reading
 * never blocks. It is renewed after every change through this service, and by a watch that notices
 * changes of other nodes; while the database does not answer it stays unchanged. Thread-safe.
 */
public final class GroupDirectory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupDirectory.class);

    private final Groups groups;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("groups-watch"));
    private volatile GroupSnapshot current = GroupSnapshot.NOTHING_READ;
    private boolean away;

    private GroupDirectory(Groups groups) {
        this.groups = groups;
    }

    /**
     * Reads the groups once, if the database answers, and then looks every so often for changes.
     */
    public static GroupDirectory open(Groups groups, ChangeListeners changes, Duration every) {
        GroupDirectory directory = new GroupDirectory(groups);
        directory.refresh();
        directory.watch(changes, every, every);
        return directory;
    }

    /** The same without waiting for the database: nothing is known until it has answered. */
    public static GroupDirectory openLater(Groups groups, ChangeListeners changes, Duration every) {
        GroupDirectory directory = new GroupDirectory(groups);
        directory.watch(changes, every, Duration.ZERO);
        return directory;
    }

    private void watch(ChangeListeners changes, Duration every, Duration first) {
        changes.listen(this::refresh);
        watch.scheduleWithFixedDelay(
                this::look, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    public Optional<Group> byCode(ServiceCode code) {
        return Optional.ofNullable(current.byCode().get(code));
    }

    public Optional<Group> byId(long id) {
        return Optional.ofNullable(current.byId().get(id));
    }

    /** The group's name; empty if it is gone. */
    public String name(long id) {
        return byId(id).map(Group::name).orElse("");
    }

    /** By code, then those without one by name. */
    public List<Group> all() {
        return current.all();
    }

    /** False until the groups could be read for the first time. */
    public boolean isReady() {
        return current.stamp().isPresent();
    }

    /**
     * Reads everything anew; blocks on the database, and keeps what is there if it does not answer.
     */
    public void refresh() {
        renew(true);
    }

    private void look() {
        renew(false);
    }

    /** One after the other, so that what was read earlier never replaces what was read later. */
    private synchronized void renew(boolean always) {
        try {
            // The stamp first: what changes while the groups are read is then noticed next time.
            DirectoryVersion version = groups.stamp();
            if (always || !current.stamp().equals(Optional.of(version))) {
                current = GroupSnapshot.of(version, groups.list());
            }
            away = false;
        } catch (RuntimeException failure) {
            // Of a new database the watch is no judge: its tables are still being made.
            if (always || isReady()) {
                tellOnce(failure);
            }
        }
    }

    private void tellOnce(RuntimeException failure) {
        if (!away) {
            LOG.warn(
                    "groups cannot be read, {} known ones stay: {}",
                    current.all().size(),
                    failure.toString());
        }
        away = true;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
