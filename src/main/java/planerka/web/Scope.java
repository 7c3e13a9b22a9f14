package planerka.web;

import java.util.Optional;
import java.util.Set;

/**
 * Which groups somebody sees, and changes if he is a manager: all of them, or those that an
 * administrator named. Immutable.
 */
public record Scope(Optional<Set<Long>> groups) {
    public static final Scope ALL = new Scope(Optional.empty());

    public Scope {
        groups = groups.map(Set::copyOf);
    }

    /** These only, by their ids; none at all is possible. */
    public static Scope of(Set<Long> groups) {
        return new Scope(Optional.of(groups));
    }

    public boolean isAll() {
        return groups.isEmpty();
    }

    public boolean covers(long group) {
        return groups.map(named -> named.contains(group)).orElse(true);
    }
}
