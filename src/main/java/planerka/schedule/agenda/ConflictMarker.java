package planerka.schedule.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import planerka.group.Group;
import planerka.group.Member;
import planerka.schedule.engine.OccurrenceStatus;

/** Marks runs whose organiser or people are at another one at the same time. Pure. */
final class ConflictMarker {
    private final LongFunction<Optional<Group>> groups;
    private final Map<Object, Busy> busy = new HashMap<>();
    private final Set<Integer> found = new TreeSet<>();

    private ConflictMarker(LongFunction<Optional<Group>> groups) {
        this.groups = groups;
    }

    /** Somebody is at this run until then. */
    private record Busy(int run, long schedule, Instant until) {}

    /** The same entries, which are in the order of time. */
    static List<CalendarEntry> mark(
            List<CalendarEntry> entries, LongFunction<Optional<Group>> groups) {
        ConflictMarker clashes = new ConflictMarker(groups);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).fate() == OccurrenceStatus.COMING) {
                clashes.look(i, entries.get(i));
            }
        }
        List<CalendarEntry> marked = new ArrayList<>(entries);
        clashes.found.forEach(i -> marked.set(i, marked.get(i).clashing()));
        return marked;
    }

    private void look(int index, CalendarEntry run) {
        Optional<Group> group = groups.apply(run.whose().groupId());
        if (group.isEmpty()) {
            return;
        }
        Instant until = run.at().plus(group.get().length());
        Busy mine = new Busy(index, run.whose().schedule(), until);
        meet(run.whose().organiser(), run, mine);
        for (Member member : group.get().members()) {
            meet(member.person().id(), run, mine);
        }
    }

    private void meet(Object who, CalendarEntry run, Busy mine) {
        Busy before = busy.put(who, mine);
        boolean atOnce =
                before != null
                        && before.schedule() != mine.schedule()
                        && run.at().isBefore(before.until());
        if (atOnce) {
            found.add(before.run());
            found.add(mine.run());
        }
    }
}
