package planerka.gathering;

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
     * What the PBX said of it so far.
     *
     * @param line the cause with which the phone's own line behind the call ended
     */
    public record Progress(
            boolean sent,
            Optional<Instant> rangAt,
            Optional<Instant> answeredAt,
            Optional<DialStatus> said,
            OptionalInt line,
            Optional<Ending> ending) {
        static final Progress NONE =
                new Progress(
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty());

        Progress answeredAt(Optional<Instant> at) {
            return new Progress(true, rangAt, at, said, line, ending);
        }

        Progress rangAt(Optional<Instant> at) {
            return new Progress(true, at, answeredAt, said, line, ending);
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

    /** Handed to the PBX, which has not said anything of it. */
    boolean isSilent() {
        return isOpen()
                && progress.sent()
                && progress.rangAt().isEmpty()
                && progress.answeredAt().isEmpty();
    }

    /** Whether the journal has nothing new to write. */
    boolean isWrittenLike(Attempt other) {
        return progress.rangAt().equals(other.progress.rangAt())
                && progress.answeredAt().equals(other.progress.answeredAt())
                && progress.ending().equals(other.progress.ending());
    }

    Attempt sent() {
        return with(progress.rangAt(progress.rangAt()));
    }

    Attempt rang(Instant at) {
        return with(progress.rangAt(progress.rangAt().or(() -> Optional.of(at))));
    }

    Attempt answered(Instant at) {
        return with(progress.answeredAt(progress.answeredAt().or(() -> Optional.of(at))));
    }

    Attempt said(DialStatus status) {
        return with(
                new Progress(
                        true,
                        progress.rangAt(),
                        progress.answeredAt(),
                        Optional.of(status),
                        progress.line(),
                        progress.ending()));
    }

    Attempt lineEnded(int cause) {
        return with(
                new Progress(
                        progress.sent(),
                        progress.rangAt(),
                        progress.answeredAt(),
                        progress.said(),
                        OptionalInt.of(cause),
                        progress.ending()));
    }

    Attempt ended(Ending ending) {
        return with(
                new Progress(
                        progress.sent(),
                        progress.rangAt(),
                        progress.answeredAt(),
                        progress.said(),
                        progress.line(),
                        Optional.of(ending)));
    }

    private Attempt with(Progress changed) {
        return new Attempt(number, dialled, plannedAt, changed);
    }
}
