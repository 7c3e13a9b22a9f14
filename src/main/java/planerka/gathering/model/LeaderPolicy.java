package planerka.gathering.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.people.PhoneNumber;

/**
 * Who is called before the others where nobody has dialled, and what happens if they do not come.
 *
 * @param deputy who leads then; with {@link Way#DEPUTY} only
 */
public record LeaderPolicy(Way way, Optional<PhoneNumber> deputy) {
    /** The words are fixed: other programs read them. */
    public enum Way {
        /** The organiser and everybody else at once. */
        TOGETHER,
        /** The organiser, and then the others, whether the organiser came or not. */
        FIRST,
        /**
         * The organiser; if they do not come, the deputy; the others only if one of the two came.
         */
        DEPUTY,
        /** The organiser; the others only if the organiser came. */
        NOBODY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for another word. */
        public static Optional<Way> of(String word) {
            return Stream.of(values()).filter(way -> way.word().equals(word)).findFirst();
        }
    }

    public static final LeaderPolicy TOGETHER = new LeaderPolicy(Way.TOGETHER, Optional.empty());
    public static final LeaderPolicy FIRST_THEN_ALL = new LeaderPolicy(Way.FIRST, Optional.empty());
    public static final LeaderPolicy FIRST_OR_NOBODY =
            new LeaderPolicy(Way.NOBODY, Optional.empty());

    public LeaderPolicy {
        if ((way == Way.DEPUTY) != deputy.isPresent()) {
            throw new IllegalArgumentException("a deputy belongs to the way of that name");
        }
    }

    public static LeaderPolicy firstOrDeputy(PhoneNumber deputy) {
        return new LeaderPolicy(Way.DEPUTY, Optional.of(deputy));
    }

    /** Whether the others are held back at first. */
    boolean isLeaderFirst() {
        return way != Way.TOGETHER;
    }

    boolean isDeputy(Participant participant) {
        return deputy.filter(participant.who()::has).isPresent();
    }
}
