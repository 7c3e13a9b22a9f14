package planerka.notify;

import java.util.Locale;
import java.util.Optional;
import planerka.gathering.Gathering;

/**
 * Something that others are told.
 *
 * @param gathering of which; none when a receiver is only tried
 */
record News(Kind kind, Optional<Gathering> gathering) {
    static final News TRIAL = new News(Kind.TEST, Optional.empty());

    enum Kind {
        START,
        END,
        /** Fewer came than the group says. */
        TOO_FEW,
        /** Nobody came to lead, so the others were not called; told instead of the end. */
        NOT_HELD,
        /** Somebody pressed the button that tries a receiver. */
        TEST;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static News of(Kind kind, Gathering gathering) {
        return new News(kind, Optional.of(gathering));
    }
}
