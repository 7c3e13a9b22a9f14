package planerka.group;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planerka.people.PhoneNumber;

/**
 * A list of people who are called together, each with their numbers and absences. The version grows
 * by one with every change of the group, not with changes of its people.
 */
public record Group(long id, int version, GroupDetails card, List<Member> members) {
    public static final int MOST_MEMBERS = 500;
    public static final Duration USUAL_LENGTH = Duration.ofMinutes(30);

    public Group {
        members = List.copyOf(members);
    }

    public String name() {
        return card.name().text();
    }

    public Optional<ServiceCode> code() {
        return card.code();
    }

    /** The leader when nobody is at the phone to say so: for schedules. */
    public Optional<PhoneNumber> organiser() {
        return card.organiser();
    }

    public String callerName() {
        return card.calling().callerName().text();
    }

    public Duration ring() {
        return card.calling().ring();
    }

    /** How long its conference is taken to last; half an hour where no end is set. */
    public Duration length() {
        Duration lasts = card.calling().conference().closing().lasts();
        return lasts.isZero() ? USUAL_LENGTH : lasts;
    }

    public ConfirmPolicy confirm() {
        return card.calling().confirm();
    }

    public Retry retry() {
        return card.calling().retry();
    }

    /**
     * Whether a call from this number may start the group: the organiser may, and the numbers named
     * for it or, if none are, every member. A group with neither is started by nobody.
     */
    public boolean mayStart(PhoneNumber caller) {
        return organiser().filter(caller::equals).isPresent()
                || (card.rights().starters().isEmpty()
                        ? members.stream().anyMatch(member -> member.person().has(caller))
                        : card.rights().starters().contains(caller));
    }

    /** The people among them who are not in this group. */
    List<Member> newcomers(List<Member> others) {
        return others.stream()
                .filter(
                        other ->
                                members.stream()
                                        .noneMatch(
                                                member ->
                                                        member.person().id()
                                                                == other.person().id()))
                .toList();
    }
}
