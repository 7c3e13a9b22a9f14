package planerka.schedule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import planerka.account.GroupScope;
import planerka.people.PhoneNumber;
import planerka.store.Like;

/**
 * The schedules that a user wants to see, out of those that they may.
 *
 * @param words a part of the group's name or of the organiser's number; empty for any
 */
public record ScheduleFilter(GroupScope scope, Optional<Long> group, String words) {
    private static final int LONGEST = 100;

    /** No group has it; a list in a statement cannot be empty. */
    private static final long NONE = 0;

    public ScheduleFilter {
        String typed = words.strip();
        words = typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    public static ScheduleFilter of(GroupScope scope) {
        return new ScheduleFilter(scope, Optional.empty(), "");
    }

    public boolean isNarrow() {
        return group.isPresent() || !words.isEmpty();
    }

    /** For the end of an address that has other parameters, such as {@code &group=1}. */
    public String narrowing() {
        String only = group.map(id -> "&group=" + id).orElse("");
        return words.isEmpty()
                ? only
                : only + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Those groups only; empty for all. */
    private Optional<Set<Long>> groups() {
        return group.filter(scope::covers)
                .map(one -> Optional.of(Set.of(one)))
                .orElse(group.isPresent() ? Optional.of(Set.of()) : scope.groups());
    }

    /** For the end of the conditions of a statement over schedules. */
    String sql() {
        String which = groups().isPresent() ? " and group_id in (<groups>)" : "";
        String like =
                """
                 and (group_id in (select g.id from call_group g
                                   where lower(g.name) like :name escape '!')
                      or organiser like :number)
                """;
        return words.isEmpty() ? which : which + like;
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        groups().map(ScheduleFilter::ids).ifPresent(ids -> statement.bindList("groups", ids));
        if (!words.isEmpty()) {
            statement.bind("name", Like.part(words)).bind("number", number());
        }
        return statement;
    }

    private static List<Long> ids(Set<Long> groups) {
        return groups.isEmpty() ? List.of(NONE) : List.copyOf(groups);
    }

    /** No number is like the empty one. */
    private String number() {
        return PhoneNumber.typed(words).map(typed -> "%" + typed.digits() + "%").orElse("");
    }
}
