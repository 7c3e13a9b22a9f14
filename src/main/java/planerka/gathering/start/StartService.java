package planerka.gathering.start;

import java.util.Optional;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.model.CallOutPlan;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.StartRequest;
import planerka.gathering.model.StartResult;
import planerka.gathering.model.StartedBy;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.group.ServiceCode;
import planerka.people.PhoneNumber;

/**
 * Receives every request to gather a group, by phone, browser, program or schedule: finds the
 * group, checks the right, and starts the fan-out. Never waits for a phone or the database.
 * Thread-safe.
 */
public final class StartService {
    static final String DATABASE_AWAY = "gathering.not-ready.database";

    private final GroupDirectory groups;
    private final CallListBuilder callLists;
    private final Gatherings gatherings;
    private final CallerLimit limit;

    public StartService(
            GroupDirectory groups,
            CallListBuilder callLists,
            Gatherings gatherings,
            CallerLimit limit) {
        this.groups = groups;
        this.callLists = callLists;
        this.gatherings = gatherings;
        this.limit = limit;
    }

    /**
     * A dialled code; allowed to members of the group and its organiser, unless they did so too
     * often lately.
     */
    public StartResult dialled(String code, PhoneNumber caller) {
        if (!groups.isReady()) {
            return StartResult.refusal(StartResult.State.NOT_READY);
        }
        Optional<Group> group = ServiceCode.typed(code).flatMap(groups::byCode);
        if (group.isEmpty()) {
            return StartResult.refusal(StartResult.State.UNKNOWN_CODE);
        }
        if (!group.get().mayStart(caller)) {
            return gatherings
                    .comesBack(group.get().id(), caller)
                    .orElseGet(() -> StartResult.refusal(StartResult.State.FORBIDDEN));
        }
        if (!limit.allows(caller)) {
            return StartResult.refusal(StartResult.State.FORBIDDEN);
        }
        return dialled(group.get(), caller);
    }

    /** Somebody wants a group gathered; the organiser is called too. */
    public StartResult wanted(StartRequest request) {
        if (!groups.isReady()) {
            return StartResult.refusal(StartResult.State.NOT_READY);
        }
        return groups.byId(request.group())
                .map(known -> gather(known, request))
                .orElseGet(() -> StartResult.refusal(StartResult.State.UNKNOWN_CODE));
    }

    /** The gathering in which this group is being gathered already. */
    Optional<Long> running(long group) {
        return gatherings.live().stream()
                .filter(one -> !one.stage().isEnded() && one.roll().groups().contains(group))
                .map(Gathering::id)
                .findFirst();
    }

    /** Why a refused request could not call anybody: a key of the messages. */
    public String notReady() {
        return gatherings.isPbxAway() ? "gathering.not-ready.pbx" : DATABASE_AWAY;
    }

    private StartResult gather(Group group, StartRequest request) {
        CallOutPlan plan = callLists.of(group, request.organiser(), request.by(), request.lead());
        return gatherings.gather(plan.once(request.key()), request.by(), Optional.empty());
    }

    private StartResult dialled(Group group, PhoneNumber caller) {
        CallOutPlan plan = callLists.of(group, caller, StartedBy.DIALLED, LeaderPolicy.TOGETHER);
        return gatherings.gather(plan, StartedBy.DIALLED, Optional.of(caller));
    }
}
