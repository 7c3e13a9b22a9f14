package planerka.gathering.start;

import java.util.Optional;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.model.Answer;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Lead;
import planerka.gathering.model.StartedBy;
import planerka.gathering.model.Summons;
import planerka.gathering.model.Wish;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.group.ServiceCode;
import planerka.people.PhoneNumber;

/**
 * Where every wish to gather a group arrives, by phone, browser, program or schedule: finds the
 * group, sees whether he may, and has the one fan-out begin. Never waits for a phone or the
 * database. Thread-safe.
 */
public final class Reception {
    static final String DATABASE_AWAY = "gathering.not-ready.database";

    private final GroupDirectory groups;
    private final Invitations invitations;
    private final Gatherings gatherings;
    private final CallerLimit limit;

    public Reception(
            GroupDirectory groups,
            Invitations invitations,
            Gatherings gatherings,
            CallerLimit limit) {
        this.groups = groups;
        this.invitations = invitations;
        this.gatherings = gatherings;
        this.limit = limit;
    }

    /**
     * Somebody dialled a code; he may if he is of the group or its organiser, and did not do so too
     * often lately.
     */
    public Answer dialled(String code, PhoneNumber caller) {
        if (!groups.isReady()) {
            return Answer.refusal(Answer.State.NOT_READY);
        }
        Optional<Group> group = ServiceCode.typed(code).flatMap(groups::byCode);
        if (group.isEmpty()) {
            return Answer.refusal(Answer.State.UNKNOWN_CODE);
        }
        if (!group.get().mayStart(caller)) {
            return gatherings
                    .comesBack(group.get().id(), caller)
                    .orElseGet(() -> Answer.refusal(Answer.State.FORBIDDEN));
        }
        if (!limit.allows(caller)) {
            return Answer.refusal(Answer.State.FORBIDDEN);
        }
        return dialled(group.get(), caller);
    }

    /** Somebody wants a group gathered; the organiser is called too. */
    public Answer wanted(Wish wish) {
        if (!groups.isReady()) {
            return Answer.refusal(Answer.State.NOT_READY);
        }
        return groups.byId(wish.group())
                .map(known -> gather(known, wish))
                .orElseGet(() -> Answer.refusal(Answer.State.UNKNOWN_CODE));
    }

    /** The gathering in which this group is being gathered already. */
    Optional<Long> running(long group) {
        return gatherings.live().stream()
                .filter(one -> !one.stage().isEnded() && one.roll().groups().contains(group))
                .map(Gathering::id)
                .findFirst();
    }

    /** Why nobody can be called who was refused for it: a key of the messages. */
    public String notReady() {
        return gatherings.isPbxAway() ? "gathering.not-ready.pbx" : DATABASE_AWAY;
    }

    private Answer gather(Group group, Wish wish) {
        Summons summons = invitations.of(group, wish.organiser(), wish.by(), wish.lead());
        return gatherings.gather(summons.once(wish.key()), wish.by(), Optional.empty());
    }

    private Answer dialled(Group group, PhoneNumber caller) {
        Summons summons = invitations.of(group, caller, StartedBy.DIALLED, Lead.TOGETHER);
        return gatherings.gather(summons, StartedBy.DIALLED, Optional.of(caller));
    }
}
