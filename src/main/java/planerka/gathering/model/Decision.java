package planerka.gathering.model;

import java.time.Instant;
import java.util.Optional;
import planerka.pbx.ChannelId;

/** What is to be done about an event. */
public sealed interface Decision {
    void carryOut(Actions actions);

    /** The call that it places: the journal must have it first. Empty for all else. */
    default Optional<Dial> placesCall() {
        return Optional.empty();
    }

    /** What carries decisions out. */
    interface Actions {
        void dial(Dial dial);

        void cancel(ChannelId call);

        void kick(String channelName);

        void mute(String channelName, boolean muted);

        void lock(boolean locked);

        void record(boolean on);

        void say(Prompt prompt);

        void wakeAt(Instant moment);
    }

    /** Place this planned call. */
    record Dial(int participant, int attempt) implements Decision {
        @Override
        public void carryOut(Actions actions) {
            actions.dial(this);
        }

        @Override
        public Optional<Dial> placesCall() {
            return Optional.of(this);
        }

        /** Whether the call has not been cancelled while it was held back. */
        public boolean isWanted(Gathering gathering) {
            return gathering
                    .roll()
                    .find(participant)
                    .flatMap(one -> one.attempt(attempt))
                    .filter(Attempt::isOpen)
                    .isPresent();
        }
    }

    /** End a call of ours that rings, or drop it if it still waits for its turn. */
    record Cancel(ChannelId call) implements Decision {
        @Override
        public void carryOut(Actions actions) {
            actions.cancel(call);
        }
    }

    record Kick(String channelName) implements Decision {
        @Override
        public void carryOut(Actions actions) {
            actions.kick(channelName);
        }
    }

    record Mute(String channelName, boolean muted) implements Decision {
        @Override
        public void carryOut(Actions actions) {
            actions.mute(channelName, muted);
        }
    }

    record Lock(boolean locked) implements Decision {
        @Override
        public void carryOut(Actions actions) {
            actions.lock(locked);
        }
    }

    /** Begin to write down what is said in the room, or stop. */
    record Record(boolean on) implements Decision {
        @Override
        public void carryOut(Actions actions) {
            actions.record(on);
        }
    }

    /** Say this to everybody in the room. */
    record Say(Prompt prompt) implements Decision {
        @Override
        public void carryOut(Actions actions) {
            actions.say(prompt);
        }
    }

    /** Come back at this moment with {@link GatheringCommands.TimePassed}. */
    record WakeAt(Instant moment) implements Decision {
        @Override
        public void carryOut(Actions actions) {
            actions.wakeAt(moment);
        }
    }
}
