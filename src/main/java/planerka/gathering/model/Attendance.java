package planerka.gathering.model;

import java.util.Locale;
import java.util.Set;

/**
 * What an ended gathering counts as for one of its participants. This is the one place that says
 * so: it is written down when a gathering ends, and counted over months by that word.
 */
public enum Attendance {
    /** Was in the room, however late and however short. */
    CAME,
    /** Was called and did not come: busy, did not answer, declined, switched off. */
    MISSED,
    /** Was known to be absent that day, and not called. */
    EXCUSED,
    /** Was to come but could not be called, or was not let in, through no fault of their own. */
    UNREACHED,
    /** Was not to come, or is in the list a second time. */
    NONE;

    private static final Set<Reason> NOT_HIS_DOING =
            Set.of(
                    Reason.NO_NUMBER,
                    Reason.NOT_ALLOWED,
                    Reason.OUTSIDE_NOT_ALLOWED,
                    Reason.NO_SUCH_NUMBER,
                    Reason.CONGESTION,
                    Reason.ROOM_FULL,
                    Reason.REFUSED,
                    Reason.LINK_LOST,
                    Reason.DATABASE_AWAY);

    /** The word of the table; empty for {@link #NONE}. */
    public String word() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    public static Attendance of(String word) {
        return word.isEmpty() ? NONE : valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the person was expected: the number of people who came is told out of these. */
    public boolean isExpected() {
        return this == CAME || isMissing();
    }

    /** Was to be there and was not. */
    public boolean isMissing() {
        return this == MISSED || this == UNREACHED;
    }

    public static Attendance of(Participant who, Gathering gathering) {
        ParticipantStatus status = who.status();
        if (who.presence().joinedAt().isPresent()) {
            return CAME;
        }
        if (status.reason() == Reason.ORGANISER) {
            return gathering.organiserDialledIn() ? CAME : NONE;
        }
        return status.state() == ParticipantState.EXCUSED ? EXCUSED : absent(who, status);
    }

    private static Attendance absent(Participant who, ParticipantStatus status) {
        boolean uncalled = status.state() == ParticipantState.SKIPPED || status.state().isPending();
        boolean cutShort = status.reason() == Reason.CANCELLED && who.presence().rangAt().isEmpty();
        if (uncalled || cutShort) {
            return NONE;
        }
        return NOT_HIS_DOING.contains(status.reason()) ? UNREACHED : MISSED;
    }
}
