package planerka.gathering.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.pbx.DialStatus;
import planerka.people.PhoneNumber;

/**
 * One call to one participant.
 *
 * @param number counts from 1
 */
public record Attempt(int number, PhoneNumber dialled, Instant plannedAt, Progress progress) {

    /**
     * What became of it so far.
     *
     * @param sentAt when it was handed to the PBX
     * @param line the cause with which the phone's own line behind the call ended
     * @param doubted the PBX did not know of it when it was last asked
     */
    public record Progress(
            Optional<Instant> sentAt,
            Optional<Instant> rangAt,
            Optional<Instant> answeredAt,
            Optional<DialStatus> said,
            OptionalInt line,
            boolean doubted,
            Optional<Ending> ending) {
        static final Progress NONE =
                new Progress(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        false,
                        Optional.empty());

        boolean sent() {
            return sentAt.isPresent();
        }

        private Progress sent(Instant at) {
            return new Progress(
                    sentAt.or(() -> Optional.of(at)),
                    rangAt,
                    answeredAt,
                    said,
                    line,
                    doubted,
                    ending);
        }

        private Progress rang(Instant at) {
            return new Progress(
                    sentAt,
                    rangAt.or(() -> Optional.of(at)),
                    answeredAt,
                    said,
                    line,
                    doubted,
                    ending);
        }

        private Progress answered(Instant at) {
            return new Progress(
                    sentAt,
                    rangAt,
                    answeredAt.or(() -> Optional.of(at)),
                    said,
                    line,
                    doubted,
                    ending);
        }

        private Progress said(DialStatus status) {
            return new Progress(
                    sentAt, rangAt, answeredAt, Optional.of(status), line, doubted, ending);
        }

        private Progress line(int cause) {
            return new Progress(
                    sentAt, rangAt, answeredAt, said, OptionalInt.of(cause), doubted, ending);
        }

        private Progress doubted(boolean now) {
            return new Progress(sentAt, rangAt, answeredAt, said, line, now, ending);
        }

        private Progress ended(Ending how) {
            return new Progress(sentAt, rangAt, answeredAt, said, line, doubted, Optional.of(how));
        }
    }

    /** How it ended; the cause is the PBX's (ITU-T Q.850), where it gave one. */
    public record Ending(Instant at, ParticipantState outcome, OptionalInt cause) {}

    static Attempt planned(int number, PhoneNumber dialled, Instant at) {
        return new Attempt(number, dialled, at, Progress.NONE);
    }

    public boolean isOpen() {
        return progress.ending().isEmpty();
    }

    /** Handed to the PBX before that moment, which has not said anything of it. */
    boolean isSilentSince(Instant moment) {
        return isOpen()
                && progress.sentAt().filter(at -> !at.isAfter(moment)).isPresent()
                && progress.rangAt().isEmpty()
                && progress.answeredAt().isEmpty()
                && progress.said().isEmpty();
    }

    /** Whether the journal has nothing new to write. */
    public boolean isWrittenLike(Attempt other) {
        return progress.rangAt().equals(other.progress.rangAt())
                && progress.answeredAt().equals(other.progress.answeredAt())
                && progress.ending().equals(other.progress.ending());
    }

    Attempt sent(Instant at) {
        return with(progress.sent(at));
    }

    Attempt rang(Instant at) {
        return with(progress.sent(at).rang(at));
    }

    Attempt answered(Instant at) {
        return with(progress.sent(at).answered(at));
    }

    Attempt said(Instant at, DialStatus status) {
        return with(progress.sent(at).said(status));
    }

    Attempt lineEnded(int cause) {
        return with(progress.line(cause));
    }

    Attempt doubted(boolean now) {
        return with(progress.doubted(now));
    }

    Attempt ended(Ending ending) {
        return with(progress.ended(ending));
    }

    private Attempt with(Progress changed) {
        return new Attempt(number, dialled, plannedAt, changed);
    }
}
