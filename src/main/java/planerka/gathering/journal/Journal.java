package planerka.gathering.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.gathering.model.Attempt;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Participant;
import planerka.store.DuplicateKey;

/**
 * What has happened, written before it is acted upon. One change is one transaction: the difference
 * between two gatherings. Thread-safe.
 */
public final class Journal {
    private final Jdbi jdbi;
    private final Leases leases;

    public Journal(Jdbi jdbi, Leases leases) {
        this.jdbi = jdbi;
        this.leases = leases;
    }

    /**
     * A new gathering with everybody in it; false if its room or its group is being gathered
     * already, or the occasion had its gathering.
     */
    public boolean open(Gathering gathering, Optional<String> key) {
        try {
            jdbi.useTransaction(
                    handle -> {
                        key.ifPresent(one -> GatheringRows.take(handle, one, gathering.id()));
                        insert(handle, gathering);
                        leases.begin(handle, gathering.id());
                    });
            return true;
        } catch (RuntimeException failure) {
            if (DuplicateKey.in(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** What the second is more than the first. */
    public void record(Gathering before, Gathering after) {
        if (!sameRows(before, after)) {
            jdbi.useTransaction(handle -> write(handle, before, after));
        }
    }

    private static boolean sameRows(Gathering before, Gathering after) {
        return before.stage().equals(after.stage())
                && before.roll().groups().equals(after.roll().groups())
                && changed(before, after).isEmpty();
    }

    private static void insert(Handle handle, Gathering gathering) {
        GatheringRows.insert(handle, gathering);
        gathering
                .roll()
                .groups()
                .forEach(group -> GatheringRows.insertGroup(handle, gathering, group));
        GatheringRows.insert(handle, gathering, gathering.participants());
        AttemptRows.save(handle, gathering, List.of(), gathering.participants());
        StayRows.save(handle, gathering, List.of(), gathering.participants());
        ResultRows.save(handle, gathering);
    }

    private static void write(Handle handle, Gathering before, Gathering after) {
        if (!before.stage().equals(after.stage())) {
            GatheringRows.update(handle, after);
        }
        after.roll().groups().stream()
                .filter(group -> !before.roll().groups().contains(group))
                .forEach(group -> GatheringRows.insertGroup(handle, after, group));
        List<Participant> changed = changed(before, after);
        List<Participant> added = changed.stream().filter(p -> known(before, p).isEmpty()).toList();
        GatheringRows.insert(handle, after, added);
        GatheringRows.update(
                handle, after, changed.stream().filter(p -> known(before, p).isPresent()).toList());
        AttemptRows.save(handle, after, before.participants(), changed);
        StayRows.save(handle, after, before.participants(), changed);
        ResultRows.save(handle, after);
    }

    /** Participants whose rows differ; talking and muting are not written. */
    private static List<Participant> changed(Gathering before, Gathering after) {
        return after.participants().stream()
                .filter(p -> known(before, p).filter(was -> sameRow(was, p)).isEmpty())
                .toList();
    }

    private static boolean sameRow(Participant was, Participant is) {
        return was.status().equals(is.status())
                && was.who().role() == is.who().role()
                && sameCalls(was.attempts(), is.attempts())
                && was.presence().joinedAt().equals(is.presence().joinedAt())
                && was.presence().leftAt().equals(is.presence().leftAt());
    }

    private static boolean sameCalls(List<Attempt> were, List<Attempt> are) {
        return were.size() == are.size()
                && IntStream.range(0, are.size())
                        .allMatch(i -> are.get(i).isWrittenLike(were.get(i)));
    }

    private static Optional<Participant> known(Gathering before, Participant participant) {
        return before.roll().find(participant.id());
    }
}
