package planerka.gathering.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import planerka.group.Role;
import planerka.pbx.ChannelId;

/** The groups that are gathered, the participants, and the guests in the room. */
public record Roster(Set<Long> groups, List<Participant> participants, List<Guest> visitors) {
    public Roster {
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

    /** The guest on this channel. */
    public Optional<Guest> visitor(ChannelId channel) {
        return visitors.stream().filter(v -> v.seat().channel().equals(channel)).findFirst();
    }

    /** Where this channel sits; empty if it is in no seat. */
    Optional<RoomChannel> seatOf(ChannelId channel) {
        return visitor(channel)
                .map(Guest::seat)
                .or(() -> sittingAt(channel).flatMap(p -> p.presence().seat()));
    }

    /** The role of whoever is on this channel. */
    Optional<Role> roleOf(ChannelId channel) {
        return visitor(channel)
                .map(Guest::role)
                .or(() -> sittingAt(channel).map(p -> p.who().role()));
    }

    /** How many people are in the room, participants and guests. */
    public int inRoom() {
        return visitors.size() + (int) participants.stream().filter(Participant::isInRoom).count();
    }

    public boolean isEmptyRoom() {
        return visitors.isEmpty() && participants.stream().noneMatch(Participant::isInRoom);
    }

    Roster with(Participant changed) {
        return each(p -> p.id() == changed.id() ? changed : p);
    }

    Roster each(UnaryOperator<Participant> change) {
        return new Roster(groups, participants.stream().map(change).toList(), visitors);
    }

    public Roster plus(long group, List<Participant> more) {
        Set<Long> allGroups = new TreeSet<>(groups);
        allGroups.add(group);
        List<Participant> all = new ArrayList<>(participants);
        all.addAll(more);
        return new Roster(allGroups, all, visitors);
    }

    public Roster plus(Guest visitor) {
        List<Guest> all = new ArrayList<>(withoutVisitor(visitor.seat().channel()).visitors());
        all.add(visitor);
        return new Roster(groups, participants, all);
    }

    Roster with(Guest changed) {
        ChannelId channel = changed.seat().channel();
        return new Roster(
                groups,
                participants,
                visitors.stream()
                        .map(v -> v.seat().channel().equals(channel) ? changed : v)
                        .toList());
    }

    Roster withoutVisitor(ChannelId channel) {
        return new Roster(
                groups,
                participants,
                visitors.stream().filter(v -> !v.seat().channel().equals(channel)).toList());
    }

    /** Replaces the room channel of the participant or guest on it. */
    Roster seat(ChannelId channel, UnaryOperator<RoomChannel> change) {
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
