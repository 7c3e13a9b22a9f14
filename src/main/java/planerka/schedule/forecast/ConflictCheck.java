package planerka.schedule.forecast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import planerka.account.GroupScope;
import planerka.gathering.model.Participant;
import planerka.gathering.model.Reason;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.group.Member;
import planerka.people.AllowedNumbers;
import planerka.people.Person;
import planerka.recurrence.Occurrence;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleLists;
import planerka.text.Message;

/**
 * What will go wrong with a schedule, said before it does: nobody to call, numbers that may not be
 * called, the same people or organiser elsewhere at that time, more lines than there are. Blocks on
 * the database. Thread-safe.
 */
public final class ConflictCheck {
    /** How far ahead it is looked. */
    private static final int RUNS = 10;

    /** More others with the same people are not looked at. */
    private static final int MOST_OTHERS = 200;

    private final ScheduleLists lists;
    private final GroupDirectory groups;
    private final AllowedNumbers allowed;
    private final ZoneId zone;
    private final IntSupplier outsideLines;

    /**
     * @param zone whose day decides who is absent
     * @param outsideLines how many calls may go out at once now; 0 for any number
     */
    public ConflictCheck(
            ScheduleLists lists,
            GroupDirectory groups,
            AllowedNumbers allowed,
            ZoneId zone,
            IntSupplier outsideLines) {
        this.lists = lists;
        this.groups = groups;
        this.allowed = allowed;
        this.zone = zone;
        this.outsideLines = outsideLines;
    }

    /**
     * In the order of their weight; a schedule that is not saved yet has the id 0. Other groups are
     * named only if they are seen.
     */
    List<Message> of(Schedule schedule, GroupScope seen, Instant now) {
        List<Message> found = new ArrayList<>();
        Optional<Group> group = groups.byId(schedule.card().group());
        List<Occurrence> runs = schedule.comes(now, RUNS);
        if (group.isEmpty() || runs.isEmpty()) {
            return found;
        }
        DryRun first = dry(schedule, group.get(), runs.get(0).plannedAt());
        ofList(group.get(), first, found);
        List<Schedule> others = others(schedule, group.get(), seen);
        for (Schedule other : others) {
            overlap(schedule, group.get(), runs, other).ifPresent(found::add);
        }
        lines(schedule, group.get(), runs.get(0), first).ifPresent(found::add);
        return found;
    }

    private static void ofList(Group group, DryRun run, List<Message> found) {
        if (group.members().isEmpty()) {
            found.add(Message.of("schedule.warn.nobody", group.name()));
        }
        List<String> unreachable =
                run.leftOut().stream()
                        .filter(ConflictCheck::isForbidden)
                        .map(one -> one.who().name())
                        .toList();
        if (!unreachable.isEmpty()) {
            found.add(Message.of("schedule.warn.not-allowed", String.join(", ", unreachable)));
        }
    }

    private static boolean isForbidden(Participant one) {
        Reason reason = one.status().reason();
        return reason == Reason.NOT_ALLOWED
                || reason == Reason.OUTSIDE_NOT_ALLOWED
                || reason == Reason.NO_NUMBER;
    }

    private DryRun dry(Schedule schedule, Group group, Instant at) {
        return DryRun.of(group, schedule.call(Optional.of(at)), allowed, zone);
    }

    private List<Schedule> others(Schedule schedule, Group group, GroupScope seen) {
        return lists.sharing(List.of(schedule), people(group), MOST_OTHERS).stream()
                .filter(one -> seen.covers(one.card().group()))
                .toList();
    }

    private static Set<Long> people(Group group) {
        return group.members().stream()
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
    }

    /** The first time that both are held at once. */
    private Optional<Message> overlap(
            Schedule mine, Group group, List<Occurrence> runs, Schedule other) {
        Optional<Group> theirs = groups.byId(other.card().group());
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        for (Occurrence run : runs) {
            Instant begin = run.plannedAt().minus(theirs.get().length());
            Instant end = run.plannedAt().plus(group.length());
            boolean atOnce =
                    other.comes(begin).filter(at -> at.plannedAt().isBefore(end)).isPresent();
            if (atOnce) {
                return Optional.of(said(mine, group, other, theirs.get(), run));
            }
        }
        return Optional.empty();
    }

    private static Message said(
            Schedule mine, Group group, Schedule other, Group theirs, Occurrence run) {
        LocalDateTime when = run.local().toLocalDateTime();
        if (mine.card().organiser().equals(other.card().organiser())) {
            return Message.of("schedule.warn.organiser", theirs.name(), when);
        }
        Set<String> both = new TreeSet<>();
        for (Member member : group.members()) {
            Person person = member.person();
            if (theirs.members().stream().anyMatch(one -> one.person().id() == person.id())) {
                both.add(person.name());
            }
        }
        return Message.of("schedule.warn.people", theirs.name(), when, String.join(", ", both));
    }

    /** At the next run, with all others that are held at that time. */
    private Optional<Message> lines(Schedule schedule, Group group, Occurrence run, DryRun mine) {
        int most = outsideLines.getAsInt();
        if (most == 0) {
            return Optional.empty();
        }
        Instant at = run.plannedAt();
        int wanted = mine.outsideLines();
        for (Schedule other :
                lists.planned(at.minus(Group.USUAL_LENGTH), at.plus(group.length()))) {
            Optional<Group> theirs = groups.byId(other.card().group());
            if (other.id() != schedule.id() && theirs.isPresent()) {
                wanted += dry(other, theirs.get(), other.next().orElse(at)).outsideLines();
            }
        }
        return wanted > most
                ? Optional.of(
                        Message.of(
                                "schedule.warn.lines",
                                "" + wanted,
                                "" + most,
                                run.local().toLocalDateTime()))
                : Optional.empty();
    }
}
