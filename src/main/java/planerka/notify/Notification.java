package planerka.notify;

import java.util.Locale;
import java.util.Optional;
import planerka.gathering.model.Gathering;

/**
 * Something that others are told.
 *
 * @param gathering of which; none when a receiver is only tried, and for a notice
 */
record Notification(Kind kind, Optional<Gathering> gathering, Optional<ScheduleNotice> notice) {
    static final Notification TRIAL =
            new Notification(Kind.TEST, Optional.empty(), Optional.empty());

    enum Kind {
        START,
        END,
        /** Fewer came than the group says. */
        TOO_FEW,
        /** Nobody came to lead, so the others were not called; told instead of the end. */
        NOT_HELD,
        /** Something is said of a schedule. */
        NOTICE,
        /** Somebody pressed the button that tries a receiver. */
        TEST;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Notification of(Kind kind, Gathering gathering) {
        return new Notification(kind, Optional.of(gathering), Optional.empty());
    }

    static Notification of(ScheduleNotice notice) {
        return new Notification(Kind.NOTICE, Optional.empty(), Optional.of(notice));
    }

    /** Whether it is about this group. */
    boolean concerns(long group) {
        return gathering.filter(one -> one.roll().groups().contains(group)).isPresent()
                || notice.filter(one -> one.group() == group).isPresent();
    }
}
