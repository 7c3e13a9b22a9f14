package planerka.gathering.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;
import planerka.gathering.model.Decision;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringCommands;
import planerka.gathering.model.Prompt;
import planerka.pbx.ChannelId;
import planerka.pbx.Pbx;

/** What runners share: threads, timers, and what carries decisions out. Thread-safe. */
final class DecisionExecutor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionExecutor.class);
    private static final int THREADS = 8;

    private final Pbx pbx;
    private final Dialler dialler;
    private final OriginateBuilder plan;
    private final Clock clock;
    private final ExecutorService pool =
            Executors.newFixedThreadPool(THREADS, DaemonThreads.named("gathering"));
    private final ScheduledExecutorService timers =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("gathering-timer"));
    private final Map<Long, Future<?>> alarms = new ConcurrentHashMap<>();
    private volatile Watcher watcher = Watcher.NOBODY;

    /** A listener that is told after each event. */
    interface Watcher {
        Watcher NOBODY =
                new Watcher() {
                    @Override
                    public void changed(Gathering before, Gathering after, boolean written) {}

                    @Override
                    public void lost(Gathering gathering) {}
                };

        /** Called on the runner's thread; written says whether the journal has all of it. */
        void changed(Gathering before, Gathering after, boolean written);

        /** Another node collects this room; the gathering ends here without a word. */
        void lost(Gathering gathering);
    }

    DecisionExecutor(Pbx pbx, Dialler dialler, OriginateBuilder plan, Clock clock) {
        this.pbx = pbx;
        this.dialler = dialler;
        this.plan = plan;
        this.clock = clock;
    }

    void watch(Watcher one) {
        watcher = one;
    }

    Executor pool() {
        return pool;
    }

    void changed(Gathering before, Gathering after, boolean written) {
        if (after.stage().isEnded()) {
            cancelAlarm(after.id());
        }
        watcher.changed(before, after, written);
    }

    void lost(Gathering gathering) {
        cancelAlarm(gathering.id());
        watcher.lost(gathering);
    }

    /** A decision that the PBX cannot be told (a channel may have any name) stops no other. */
    void carryOut(Gathering gathering, Decision decision, GatheringRunner runner) {
        try {
            decision.carryOut(new ActionsOf(gathering, runner));
        } catch (IllegalArgumentException unsayable) {
            String what = decision.getClass().getSimpleName();
            LOG.warn("gathering {}: {} is not told to the PBX", gathering.id(), what, unsayable);
        }
    }

    /** Carries out the decisions of one gathering. */
    private final class ActionsOf implements Decision.Actions {
        private final Gathering gathering;
        private final GatheringRunner runner;

        private ActionsOf(Gathering gathering, GatheringRunner runner) {
            this.gathering = gathering;
            this.runner = runner;
        }

        @Override
        public void dial(Decision.Dial dial) {
            boolean outside =
                    gathering
                            .roll()
                            .find(dial.participant())
                            .flatMap(p -> p.attempt(dial.attempt()))
                            .orElseThrow()
                            .dialled()
                            .isOutside();
            dialler.dial(gathering.id(), plan.request(gathering, dial), outside);
        }

        @Override
        public void cancel(ChannelId call) {
            dialler.cancel(call);
        }

        @Override
        public void kick(String channelName) {
            pbx.kick(gathering.room(), channelName);
        }

        @Override
        public void mute(String channelName, boolean muted) {
            pbx.mute(gathering.room(), channelName, muted);
        }

        @Override
        public void lock(boolean locked) {
            pbx.lock(gathering.room(), locked);
        }

        /** The recording has the gathering's number. */
        @Override
        public void record(boolean on) {
            if (on) {
                pbx.record(gathering.room(), gathering.id());
            } else {
                pbx.stopRecording(gathering.id());
            }
        }

        @Override
        public void say(Prompt prompt) {
            pbx.say(gathering.room(), prompt.word());
        }

        @Override
        public void wakeAt(Instant moment) {
            DecisionExecutor.this.wakeAt(runner, moment);
        }
    }

    /** One alarm a gathering: a new one replaces the old. */
    private void wakeAt(GatheringRunner runner, Instant moment) {
        Duration in = Duration.between(clock.instant(), moment);
        Future<?> alarm = after(in, runner);
        Future<?> old = alarms.put(runner.now().id(), alarm);
        if (old != null) {
            old.cancel(false);
        }
    }

    void wakeSoon(GatheringRunner runner, Duration in) {
        after(in, runner);
    }

    private Future<?> after(Duration in, GatheringRunner runner) {
        return timers.schedule(
                () -> runner.accept(new GatheringCommands.TimePassed(clock.instant())),
                Math.max(1, in.toMillis() + 1),
                TimeUnit.MILLISECONDS);
    }

    private void cancelAlarm(long gathering) {
        Future<?> alarm = alarms.remove(gathering);
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        timers.shutdownNow();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(2, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
