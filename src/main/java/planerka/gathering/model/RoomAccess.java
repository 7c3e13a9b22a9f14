package planerka.gathering.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import planerka.group.Pin;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/**
 * Whether a person who dials a room is let in, and in which role. Depends on its arguments only.
 */
public final class RoomAccess {
    /** The words are the hook's. */
    public enum Verdict {
        ENTER,
        PIN,
        FULL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private RoomAccess() {}

    /** The organiser is always let in; a person in the list needs no PIN. */
    public static Verdict verdict(Gathering gathering, PhoneNumber caller, String pin) {
        if (isOrganiser(gathering, caller)) {
            return Verdict.ENTER;
        }
        Optional<Pin> wanted = gathering.policy().conference().admission().pin();
        boolean known = isInList(gathering, caller);
        if (!known && wanted.filter(right -> !isSame(right, pin)).isPresent()) {
            return Verdict.PIN;
        }
        boolean leads = of(gathering, caller, Role.SPEAK).role() == Role.LEADER;
        return gathering.policy().isFull(gathering.roll().inRoom()) && !(known && leads)
                ? Verdict.FULL
                : Verdict.ENTER;
    }

    /** A member is what the list says. */
    public static StartResult.Entry of(Gathering gathering, PhoneNumber caller, Role ofOthers) {
        Role role =
                isOrganiser(gathering, caller)
                        ? Role.LEADER
                        : listed(gathering, caller).map(p -> p.who().role()).orElse(ofOthers);
        return new StartResult.Entry(role, record(gathering));
    }

    private static Optional<Long> record(Gathering gathering) {
        return gathering.policy().conference().recorded()
                ? Optional.of(gathering.id())
                : Optional.empty();
    }

    public static boolean isInList(Gathering gathering, PhoneNumber caller) {
        return listed(gathering, caller).isPresent();
    }

    private static boolean isOrganiser(Gathering gathering, PhoneNumber caller) {
        return gathering.occasion().organiser().equals(caller);
    }

    private static Optional<Participant> listed(Gathering gathering, PhoneNumber caller) {
        return gathering.participants().stream()
                .filter(p -> p.who().isCalledAt(caller.digits()))
                .findFirst();
    }

    private static boolean isSame(Pin right, String entered) {
        return MessageDigest.isEqual(
                right.digits().getBytes(StandardCharsets.US_ASCII),
                entered.getBytes(StandardCharsets.US_ASCII));
    }
}
