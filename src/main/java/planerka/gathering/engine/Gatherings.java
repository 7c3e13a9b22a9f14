package planerka.gathering.engine;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.gathering.journal.GatheringIds;
import planerka.gathering.journal.Journal;
import planerka.gathering.model.Answer;
import planerka.gathering.model.Asked;
import planerka.gathering.model.CallKey;
import planerka.gathering.model.Called;
import planerka.gathering.model.Entrance;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringEvent;
import planerka.gathering.model.LeaderFirst;
import planerka.gathering.model.Occasion;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.Reconciled;
import planerka.gathering.model.StartedBy;
import planerka.gathering.model.Summons;
import planerka.group.Role;
import planerka.pbx.ChannelId;
import planerka.pbx.Pbx;
import planerka.pbx.PbxEvent;
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
    private final Workshop workshop;
    private final Pbx pbx;
    private final Clock clock;
    private final Living living = new Living();

    /** Something may have been missed since the PBX was last asked what lives. */
    private volatile boolean silence = true;

    private volatile Listener listener = (before, after) -> {};

    /** Told of every change, on the gathering's thread. */
    @FunctionalInterface
    public interface Listener {
        void changed(Gathering before, Gathering after);
    }

    Gatherings(Journal journal, GatheringIds ids, Workshop workshop, Pbx pbx, Clock clock) {
        this.journal = journal;
        this.ids = ids;
        this.workshop = workshop;
        this.pbx = pbx;
        this.clock = clock;
        workshop.watch(new Watch());
    }

    /** The one who hears of every change; set once. */
    public void listen(Listener one) {
        listener = one;
    }

    /**
     * Starts, or joins what runs already: {@code asker} is who asks, and is not called for asking.
     */
    public Answer gather(Summons summons, StartedBy by, Optional<PhoneNumber> asker) {
        if (isPbxAway()) {
            return Answer.refusal(Answer.State.NOT_READY);
        }
        synchronized (living) {
            Optional<GatheringRunner> same = living.ofGroup(summons.group());
            if (same.isPresent()) {
                return join(same.get(), by, asker, summons.organiser());
            }
            return living.inRoom(summons.organiser().digits())
                    .map(runner -> grow(runner, summons))
                    .orElseGet(() -> begin(summons, by));
        }
    }

    public boolean isPbxAway() {
        return !pbx.status().isConnected();
    }

    public Optional<Gathering> find(long id) {
        return living.find(id).map(GatheringRunner::now);
    }

    public List<Gathering> live() {
        return living.all().stream().map(GatheringRunner::now).toList();
    }

    /** Hands a wish to the gathering; false if it does not live here (any more). */
    public boolean ask(long id, GatheringEvent wish) {
        Optional<GatheringRunner> runner = living.find(id);
        runner.ifPresent(r -> r.accept(wish));
        return runner.isPresent();
    }

    /**
     * Takes up gatherings that an earlier run of the service left in the journal; the next survey
     * tells how they stand.
     */
    void resume(Collection<Gathering> left) {
        silence = silence || !left.isEmpty();
        for (Gathering gathering : left) {
            LOG.info("gathering {} of room {} goes on", gathering.id(), gathering.room());
            living.add(new GatheringRunner(gathering, Pen.forKnown(journal, gathering), workshop));
        }
    }

    /** Another node minds it now: nothing more is done about it here. */
    void letGo(long id) {
        LOG.warn("gathering {} is minded by another node now", id);
        living.find(id).ifPresent(GatheringRunner::stop);
        living.remove(id);
    }

    /** What the PBX says; called in its order. */
    void hear(PbxEvent event) {
        if (event instanceof PbxEvent.LinkLost) {
            silence = true;
        }
        if (event instanceof PbxEvent.Surveyed surveyed) {
            boolean afterSilence = silence;
            silence = false;
            living.all()
                    .forEach(
                            runner ->
                                    runner.accept(
                                            new Reconciled(
                                                    surveyed.at(),
                                                    surveyed.survey(),
                                                    afterSilence)));
        } else if (event instanceof PbxEvent.DeviceChanged device) {
            Translation.freed(device).ifPresent(this::freed);
        } else {
            Translation.of(event)
                    .ifPresent(news -> recipients(event).forEach(runner -> runner.accept(news)));
        }
    }

    /** Most phones are nobody's who is waited for. */
    private void freed(Asked.Freed phone) {
        living.all().stream()
                .filter(runner -> runner.now().policy().reach().whenFree())
                .forEach(runner -> runner.accept(phone));
    }

    void sent(Dialler.Sent sent) {
        ofCall(sent.call())
                .ifPresent(runner -> runner.accept(new Called.Sent(sent.at(), sent.call())));
    }

    private Collection<GatheringRunner> recipients(PbxEvent event) {
        Optional<String> room = Translation.room(event);
        if (room.isPresent()) {
            return room.flatMap(living::inRoom).stream().toList();
        }
        return Translation.channel(event).flatMap(this::ofCall).map(List::of).orElse(List.of());
    }

    private Optional<GatheringRunner> ofCall(ChannelId channel) {
        return CallKey.of(channel).flatMap(key -> living.find(key.gathering()));
    }

    /**
     * A member of a gathering of this group who may not gather it himself comes into its room, if
     * the group lets him; nobody is called.
     */
    public Optional<Answer> comesBack(long group, PhoneNumber caller) {
        return living.ofGroup(group)
                .map(GatheringRunner::now)
                .filter(one -> one.policy().conference().admission().byCode())
                .filter(one -> Entrance.isInList(one, caller))
                .map(one -> answer(Answer.State.JOINED, one, List.of(), caller));
    }

    private Answer begin(Summons summons, StartedBy by) {
        Optional<Long> id = ids.next();
        if (id.isEmpty()) {
            return Answer.refusal(Answer.State.NOT_READY);
        }
        Occasion occasion =
                new Occasion(
                        summons.group(),
                        summons.groupName(),
                        summons.organiser(),
                        by,
                        summons.lead(),
                        clock.instant());
        Gathering gathering =
                Gathering.begun(id.get(), occasion, summons.policy(), summons.people());
        GatheringRunner runner =
                new GatheringRunner(gathering, Pen.forNew(journal, summons.key()), workshop);
        living.add(runner);
        runner.accept(new Asked.TimePassed(occasion.startedAt()));
        LOG.info(
                "gathering {}: {} gathers {} ({})",
                id.get(),
                occasion.room(),
                summons.groupName(),
                by.word());
        return answer(Answer.State.STARTED, gathering, summons.people(), summons.organiser());
    }

    private Answer grow(GatheringRunner runner, Summons summons) {
        living.alsoGathers(runner, summons.group());
        runner.accept(new Asked.Add(clock.instant(), summons.group(), summons.people()));
        return answer(Answer.State.STARTED, runner.now(), summons.people(), summons.organiser());
    }

    private Answer join(
            GatheringRunner runner,
            StartedBy by,
            Optional<PhoneNumber> asker,
            PhoneNumber organiser) {
        Gathering before = runner.now();
        if (by == StartedBy.SCHEDULE && LeaderFirst.isHolding(before)) {
            // It may be the same occurrence asking again; only a person may say: do not wait.
            return answer(Answer.State.JOINED, before, List.of(), organiser);
        }
        Asked.RecallMissing recall = new Asked.RecallMissing(clock.instant(), asker);
        runner.accept(recall);
        return answer(Answer.State.JOINED, before, recall.whom(before), organiser);
    }

    private static Answer answer(
            Answer.State state, Gathering gathering, List<Participant> called, PhoneNumber asks) {
        int calling = (int) called.stream().filter(p -> !isLeftOut(p.state())).count();
        int excused =
                (int) called.stream().filter(p -> p.state() == ParticipantState.EXCUSED).count();
        return new Answer(
                state,
                gathering.room(),
                gathering.id(),
                calling,
                excused,
                Entrance.of(gathering, asks, Role.LEADER));
    }

    private static boolean isLeftOut(ParticipantState state) {
        return state == ParticipantState.EXCUSED || state == ParticipantState.SKIPPED;
    }

    private final class Watch implements Workshop.Watcher {
        @Override
        public void changed(Gathering before, Gathering after, boolean written) {
            if (after.stage().isEnded() && written) {
                living.remove(after.id());
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
            living.remove(gathering.id());
        }
    }
}
