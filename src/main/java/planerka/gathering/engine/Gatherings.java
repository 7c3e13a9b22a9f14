package planerka.gathering.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.gathering.journal.GatheringIds;
import planerka.gathering.journal.Journal;
import planerka.gathering.model.CallEvents;
import planerka.gathering.model.CallId;
import planerka.gathering.model.CallOutPlan;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringCommands;
import planerka.gathering.model.GatheringEvent;
import planerka.gathering.model.LeaderFirstRule;
import planerka.gathering.model.Occasion;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.RoomAccess;
import planerka.gathering.model.StartResult;
import planerka.gathering.model.StartedBy;
import planerka.gathering.model.StateSynced;
import planerka.group.Role;
import planerka.pbx.ChannelId;
import planerka.pbx.Pbx;
import planerka.pbx.PbxEvent;
import planerka.pbx.PbxState;
import planerka.people.PhoneNumber;

/**
 * All gatherings that live on this node: starts them, and brings them what the PBX says.
 *
 * <p>Nothing here waits for a phone or for the database. One room has one gathering, and one group
 * is gathered in one room; the journal's keys say so for all nodes. Thread-safe.
 */
public final class Gatherings {
    private static final Logger LOG = LoggerFactory.getLogger(Gatherings.class);

    private final Journal journal;
    private final GatheringIds ids;
    private final DecisionExecutor executor;
    private final Pbx pbx;
    private final Clock clock;
    private final RunnerIndex runners = new RunnerIndex();

    /** Events may have been missed since the PBX was last asked for its state. */
    private volatile boolean silence = true;

    private volatile Listener listener = (before, after) -> {};

    /** Told of every change, on the gathering's thread. */
    @FunctionalInterface
    public interface Listener {
        void changed(Gathering before, Gathering after);
    }

    Gatherings(Journal journal, GatheringIds ids, DecisionExecutor executor, Pbx pbx, Clock clock) {
        this.journal = journal;
        this.ids = ids;
        this.executor = executor;
        this.pbx = pbx;
        this.clock = clock;
        executor.watch(new Watch());
    }

    /** The listener that is told of every change; set once. */
    public void listen(Listener one) {
        listener = one;
    }

    /**
     * Starts a gathering, or joins the running one: {@code asker} is the caller, who is not called
     * for asking.
     */
    public StartResult gather(CallOutPlan plan, StartedBy by, Optional<PhoneNumber> asker) {
        if (isPbxAway()) {
            return StartResult.refusal(StartResult.State.NOT_READY);
        }
        synchronized (runners) {
            Optional<GatheringRunner> same = runners.ofGroup(plan.group());
            if (same.isPresent()) {
                return join(same.get(), by, asker, plan.organiser());
            }
            return runners.inRoom(plan.organiser().digits())
                    .map(runner -> grow(runner, plan))
                    .orElseGet(() -> begin(plan, by));
        }
    }

    public boolean isPbxAway() {
        return !pbx.status().isConnected();
    }

    public Optional<Gathering> find(long id) {
        return runners.find(id).map(GatheringRunner::now);
    }

    public List<Gathering> live() {
        return runners.all().stream().map(GatheringRunner::now).toList();
    }

    /** Hands a wish to the gathering; false if it does not live here (any more). */
    public boolean ask(long id, GatheringEvent wish) {
        Optional<GatheringRunner> runner = runners.find(id);
        runner.ifPresent(r -> r.accept(wish));
        return runner.isPresent();
    }

    /**
     * Takes up gatherings that an earlier run of the service left in the journal; the next state of
     * the PBX tells how far they are.
     */
    void resume(Collection<Gathering> left) {
        silence = silence || !left.isEmpty();
        for (Gathering gathering : left) {
            LOG.info("gathering {} of room {} goes on", gathering.id(), gathering.room());
            runners.add(
                    new GatheringRunner(
                            gathering, JournalWriter.forKnown(journal, gathering), executor));
        }
    }

    /** Another node has the lease now: nothing more is done here. */
    void letGo(long id) {
        LOG.warn("gathering {} is minded by another node now", id);
        runners.find(id).ifPresent(GatheringRunner::stop);
        runners.remove(id);
    }

    /** Events of the PBX, called in the PBX's order. */
    void hear(PbxEvent event) {
        silence = silence || event.losesEvents();
        event.wholeState().ifPresent(state -> sync(event.at(), state));
        PbxEventMapper.freed(event).ifPresent(this::freed);
        PbxEventMapper.of(event)
                .ifPresent(news -> recipients(event).forEach(runner -> runner.accept(news)));
    }

    private void sync(Instant at, PbxState state) {
        boolean afterSilence = silence;
        silence = false;
        runners.all().forEach(one -> one.accept(new StateSynced(at, state, afterSilence)));
    }

    private void freed(GatheringCommands.Freed phone) {
        runners.all().stream()
                .filter(runner -> runner.now().policy().reach().whenFree())
                .forEach(runner -> runner.accept(phone));
    }

    void sent(Dialler.Sent sent) {
        ofCall(sent.call())
                .ifPresent(runner -> runner.accept(new CallEvents.Sent(sent.at(), sent.call())));
    }

    private Collection<GatheringRunner> recipients(PbxEvent event) {
        return event
                .inRoom()
                .map(runners::inRoom)
                .orElseGet(() -> PbxEventMapper.call(event).flatMap(this::ofCall))
                .stream()
                .toList();
    }

    private Optional<GatheringRunner> ofCall(ChannelId channel) {
        return CallId.of(channel).flatMap(key -> runners.find(key.gathering()));
    }

    /**
     * A member of a gathering of this group who may not start it comes into its room, if the group
     * lets them; nobody is called.
     */
    public Optional<StartResult> comesBack(long group, PhoneNumber caller) {
        return runners.ofGroup(group)
                .map(GatheringRunner::now)
                .filter(one -> one.policy().conference().admission().byCode())
                .filter(one -> RoomAccess.isInList(one, caller))
                .map(one -> answer(StartResult.State.JOINED, one, List.of(), caller));
    }

    private StartResult begin(CallOutPlan plan, StartedBy by) {
        Optional<Long> id = ids.next();
        if (id.isEmpty()) {
            return StartResult.refusal(StartResult.State.NOT_READY);
        }
        Occasion occasion =
                new Occasion(
                        plan.group(),
                        plan.groupName(),
                        plan.organiser(),
                        by,
                        plan.lead(),
                        clock.instant());
        Gathering gathering = Gathering.begun(id.get(), occasion, plan.policy(), plan.people());
        GatheringRunner runner =
                new GatheringRunner(gathering, JournalWriter.forNew(journal, plan.key()), executor);
        runners.add(runner);
        runner.accept(new GatheringCommands.TimePassed(occasion.startedAt()));
        LOG.info(
                "gathering {}: {} gathers {} ({})",
                id.get(),
                occasion.room(),
                plan.groupName(),
                by.word());
        return answer(StartResult.State.STARTED, gathering, plan.people(), plan.organiser());
    }

    private StartResult grow(GatheringRunner runner, CallOutPlan plan) {
        runners.alsoGathers(runner, plan.group());
        runner.accept(new GatheringCommands.Add(clock.instant(), plan.group(), plan.people()));
        return answer(StartResult.State.STARTED, runner.now(), plan.people(), plan.organiser());
    }

    private StartResult join(
            GatheringRunner runner,
            StartedBy by,
            Optional<PhoneNumber> asker,
            PhoneNumber organiser) {
        Gathering before = runner.now();
        if (by == StartedBy.SCHEDULE && LeaderFirstRule.isHolding(before)) {
            // It may be the same occurrence asking again; only a person may say: do not wait.
            return answer(StartResult.State.JOINED, before, List.of(), organiser);
        }
        GatheringCommands.RecallMissing recall =
                new GatheringCommands.RecallMissing(clock.instant(), asker);
        runner.accept(recall);
        return answer(StartResult.State.JOINED, before, recall.whom(before), organiser);
    }

    private static StartResult answer(
            StartResult.State state,
            Gathering gathering,
            List<Participant> called,
            PhoneNumber asks) {
        int calling = (int) called.stream().filter(p -> !isLeftOut(p.state())).count();
        int excused =
                (int) called.stream().filter(p -> p.state() == ParticipantState.EXCUSED).count();
        return new StartResult(
                state,
                gathering.room(),
                gathering.id(),
                calling,
                excused,
                RoomAccess.of(gathering, asks, Role.LEADER));
    }

    private static boolean isLeftOut(ParticipantState state) {
        return state == ParticipantState.EXCUSED || state == ParticipantState.SKIPPED;
    }

    private final class Watch implements DecisionExecutor.Watcher {
        @Override
        public void changed(Gathering before, Gathering after, boolean written) {
            if (after.stage().isEnded() && written) {
                runners.remove(after.id());
            }
            if (!before.equals(after)) {
                listener.changed(before, after);
            }
        }

        @Override
        public void lost(Gathering gathering) {
            LOG.warn(
                    "room {} is being gathered by another node: gathering {} is dropped",
                    gathering.room(),
                    gathering.id());
            runners.remove(gathering.id());
        }
    }
}
