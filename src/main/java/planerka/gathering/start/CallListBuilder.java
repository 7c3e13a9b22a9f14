package planerka.gathering.start;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import planerka.gathering.model.CallOutPlan;
import planerka.gathering.model.GatheringPolicy;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.ParticipantStatus;
import planerka.gathering.model.Reason;
import planerka.gathering.model.StartedBy;
import planerka.group.Group;
import planerka.group.Member;
import planerka.group.Role;
import planerka.people.AllowedNumbers;
import planerka.people.Person;
import planerka.people.PhoneNumber;

/**
 * Makes the call list of a group: who is called at which number, and who is left out and why.
 * Depends on its arguments only. Thread-safe.
 *
 * @param zone whose day decides who is absent today
 */
public record CallListBuilder(AllowedNumbers allowed, Clock clock, ZoneId zone) {

    /**
     * Everybody in the group; the organiser first where nobody is on their way to the room, then
     * the deputy if they are not in the group.
     */
    public CallOutPlan of(Group group, PhoneNumber organiser, StartedBy by, LeaderPolicy lead) {
        return new CallOutPlan(
                group.id(),
                group.name(),
                organiser,
                lead,
                policy(group),
                stand(group, organiser, by, lead),
                Optional.empty());
    }

    private List<Participant> stand(
            Group group, PhoneNumber organiser, StartedBy by, LeaderPolicy lead) {
        Set<Long> away = absent(group);
        Set<PhoneNumber> called = new HashSet<>();
        List<Participant> list = new ArrayList<>();
        if (by.callsOrganiser()) {
            Invitee leader = leader(group, organiser);
            called.addAll(leader.numbers());
            list.add(Participant.invited(1, leader, organiserStands(group, leader, away)));
        }
        standIn(group, organiser, lead)
                .map(who -> Participant.invited(list.size() + 1, who, inReserve(group, who)))
                .ifPresent(list::add);
        for (Member member : group.members()) {
            Invitee who = invitee(group, member, organiser, lead);
            Invitee callable = atOtherNumbersThan(called, who);
            ParticipantStatus status = status(group, who, callable, organiser, away);
            boolean waits = status.state() == ParticipantState.WAITING;
            Invitee listed = waits ? callable : who;
            if (waits) {
                called.addAll(listed.numbers());
            }
            list.add(Participant.invited(list.size() + 1, listed, status));
        }
        return list;
    }

    private static ParticipantStatus organiserStands(Group group, Invitee who, Set<Long> away) {
        return who.person().filter(away::contains).isPresent()
                ? new ParticipantStatus(ParticipantState.EXCUSED, Reason.ABSENT)
                : mayBeCalled(group, who);
    }

    private static ParticipantStatus inReserve(Group group, Invitee who) {
        return who.numbers().isEmpty()
                ? mayBeCalled(group, who)
                : new ParticipantStatus(ParticipantState.SKIPPED, Reason.DEPUTY);
    }

    private static ParticipantStatus status(
            Group group, Invitee who, Invitee callable, PhoneNumber organiser, Set<Long> away) {
        if (who.has(organiser)) {
            return new ParticipantStatus(ParticipantState.SKIPPED, Reason.ORGANISER);
        }
        if (who.person().filter(away::contains).isPresent()) {
            return new ParticipantStatus(ParticipantState.EXCUSED, Reason.ABSENT);
        }
        if (who.numbers().isEmpty()) {
            return mayBeCalled(group, who);
        }
        return callable.numbers().isEmpty()
                ? new ParticipantStatus(ParticipantState.SKIPPED, Reason.DUPLICATE)
                : mayBeCalled(group, callable);
    }

    /** A phone that two people share rings once, for the first of them. */
    private static Invitee atOtherNumbersThan(Set<PhoneNumber> called, Invitee who) {
        List<PhoneNumber> left =
                who.numbers().stream().filter(number -> !called.contains(number)).toList();
        return who.calledAt(left);
    }

    private static ParticipantStatus mayBeCalled(Group group, Invitee who) {
        if (!who.numbers().isEmpty()) {
            return ParticipantStatus.of(ParticipantState.WAITING);
        }
        return new ParticipantStatus(
                ParticipantState.FAILED,
                group.card().outside() ? Reason.NOT_ALLOWED : Reason.OUTSIDE_NOT_ALLOWED);
    }

    /** The organiser leads, whatever their role in the list; an unknown number is its own name. */
    private Invitee leader(Group group, PhoneNumber number) {
        Optional<Person> known =
                group.members().stream()
                        .map(Member::person)
                        .filter(person -> person.has(number))
                        .findFirst();
        return new Invitee(
                known.map(Person::id),
                known.map(Person::name).orElse(number.digits()),
                dialable(group, List.of(number)),
                Role.LEADER,
                Optional.empty());
    }

    /** A deputy who is not in the group, or who is the organiser at another of their phones. */
    private Optional<Invitee> standIn(Group group, PhoneNumber organiser, LeaderPolicy lead) {
        return lead.deputy()
                .filter(
                        number ->
                                group.members().stream()
                                        .noneMatch(m -> isDeputy(m, organiser, lead)))
                .map(number -> leader(group, number));
    }

    private static boolean isDeputy(Member member, PhoneNumber organiser, LeaderPolicy lead) {
        return !member.person().has(organiser)
                && lead.deputy().filter(member.person()::has).isPresent();
    }

    /** An organiser who uses one phone is not called at another; a deputy leads. */
    private Invitee invitee(Group group, Member member, PhoneNumber organiser, LeaderPolicy lead) {
        Person person = member.person();
        boolean deputy = isDeputy(member, organiser, lead);
        List<PhoneNumber> all =
                deputy
                        ? beginningWith(lead.deputy().orElseThrow(), person.numbers())
                        : person.numbers();
        return new Invitee(
                Optional.of(person.id()),
                person.name(),
                person.has(organiser) ? List.of(organiser) : dialable(group, all),
                deputy ? Role.LEADER : member.role(),
                member.confirm());
    }

    private static List<PhoneNumber> beginningWith(PhoneNumber first, List<PhoneNumber> numbers) {
        return Stream.concat(Stream.of(first), numbers.stream()).distinct().toList();
    }

    /** A number that may not be dialled is left out, whichever list it comes from. */
    private List<PhoneNumber> dialable(Group group, List<PhoneNumber> numbers) {
        return numbers.stream()
                .filter(allowed::allows)
                .filter(number -> group.card().outside() || !number.isOutside())
                .toList();
    }

    private Set<Long> absent(Group group) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Set<Long> away = new HashSet<>();
        for (Member member : group.members()) {
            if (member.person().absentOn(today).isPresent()) {
                away.add(member.person().id());
            }
        }
        return away;
    }

    private static GatheringPolicy policy(Group group) {
        return new GatheringPolicy(
                group.callerName(),
                group.ring(),
                group.confirm(),
                group.retry().attempts(),
                group.retry().after(),
                group.card().calling().reach(),
                group.card().calling().conference());
    }
}
