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

    /** What the PBX said of it so far. */
    public record Progress(
            boolean sent,
            Optional<Instant> rangAt,
            Optional<Instant> answeredAt,
            Optional<DialStatus> said,
            Optional<Ending> ending) {
        static final Progress NONE =
                new Progress(
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
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
        return with(
                new Progress(
                        true,
                        progress.rangAt(),
                        progress.answeredAt(),
                        progress.said(),
                        progress.ending()));
    }

    Attempt rang(Instant at) {
        Optional<Instant> first = progress.rangAt().or(() -> Optional.of(at));
        return with(
                new Progress(
                        true, first, progress.answeredAt(), progress.said(), progress.ending()));
    }

    Attempt answered(Instant at) {
        Optional<Instant> first = progress.answeredAt().or(() -> Optional.of(at));
        return with(
                new Progress(true, progress.rangAt(), first, progress.said(), progress.ending()));
    }

    Attempt said(DialStatus status) {
        return with(
                new Progress(
                        true,
                        progress.rangAt(),
                        progress.answeredAt(),
                        Optional.of(status),
                        progress.ending()));
    }

    Attempt ended(Ending ending) {
        return with(
                new Progress(
                        progress.sent(),
                        progress.rangAt(),
                        progress.answeredAt(),
                        progress.said(),
                        Optional.of(ending)));
    }

    private Attempt with(Progress changed) {
        return new Attempt(number, dialled, plannedAt, changed);
    }
}
