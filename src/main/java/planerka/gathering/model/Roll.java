package planerka.gathering.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import planerka.group.Role;
import planerka.pbx.ChannelId;

/** Which groups are gathered, who is to come, and who else is in the room. */
public record Roll(Set<Long> groups, List<Participant> participants, List<Visitor> visitors) {
    public Roll {
        groups = Set.copyOf(groups);
        participants = List.copyOf(participants);
        visitors = List.copyOf(visitors);
    }

    /** At once: they are numbered in their order, and every event asks for each of them. */
    public Optional<Participant> find(int id) {
        boolean inOrder =
                id > 0 && id <= participants.size() && participants.get(id - 1).id() == id;
        return inOrder
                ? Optional.of(participants.get(id - 1))
                : participants.stream().filter(p -> p.id() == id).findFirst();
    }

    public Optional<Participant> sittingAt(ChannelId channel) {
        return participants.stream().filter(p -> p.sitsAt(channel)).findFirst();
    }

    /** Whom we did not call and who sits at this channel. */
    public Optional<Visitor> visitor(ChannelId channel) {
        return visitors.stream().filter(v -> v.seat().channel().equals(channel)).findFirst();
    }

    /** Where this channel sits; empty if it is in no seat. */
    Optional<Seat> seatOf(ChannelId channel) {
        return visitor(channel)
                .map(Visitor::seat)
                .or(() -> sittingAt(channel).flatMap(p -> p.presence().seat()));
    }

    /** What he is who sits there. */
    Optional<Role> roleOf(ChannelId channel) {
        return visitor(channel)
                .map(Visitor::role)
                .or(() -> sittingAt(channel).map(p -> p.who().role()));
    }

    /** How many are in the room, whoever they are. */
    public int inRoom() {
        return visitors.size() + (int) participants.stream().filter(Participant::isInRoom).count();
    }

    public boolean isEmptyRoom() {
        return visitors.isEmpty() && participants.stream().noneMatch(Participant::isInRoom);
    }

    Roll with(Participant changed) {
        return each(p -> p.id() == changed.id() ? changed : p);
    }

    Roll each(UnaryOperator<Participant> change) {
        return new Roll(groups, participants.stream().map(change).toList(), visitors);
    }

    public Roll plus(long group, List<Participant> more) {
        Set<Long> allGroups = new TreeSet<>(groups);
        allGroups.add(group);
        List<Participant> all = new ArrayList<>(participants);
        all.addAll(more);
        return new Roll(allGroups, all, visitors);
    }

    public Roll plus(Visitor visitor) {
        List<Visitor> all = new ArrayList<>(withoutVisitor(visitor.seat().channel()).visitors());
        all.add(visitor);
        return new Roll(groups, participants, all);
    }

    Roll with(Visitor changed) {
        ChannelId channel = changed.seat().channel();
        return new Roll(
                groups,
                participants,
                visitors.stream()
                        .map(v -> v.seat().channel().equals(channel) ? changed : v)
                        .toList());
    }

    Roll withoutVisitor(ChannelId channel) {
        return new Roll(
                groups,
                participants,
                visitors.stream().filter(v -> !v.seat().channel().equals(channel)).toList());
    }

    /** The seat of whoever sits there, changed. */
    Roll seat(ChannelId channel, UnaryOperator<Seat> change) {
        return visitor(channel)
                .map(v -> with(v.in(change.apply(v.seat()))))
                .orElse(this)
                .each(
                        p ->
                                p.sitsAt(channel)
                                        ? p.in(
                                                p.presence()
                                                        .in(
                                                                change.apply(
                                                                        p.presence()
                                                                                .seat()
                                                                                .orElseThrow())))
                                        : p);
    }
}
