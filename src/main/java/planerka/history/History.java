package planerka.history;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import planerka.account.GroupScope;

/** What was gathered, as lists show it. Every method blocks on the database. Thread-safe. */
public final class History {
    private final Jdbi jdbi;
    private final ZoneId zone;

    /**
     * @param zone whose days are meant
     */
    public History(Jdbi jdbi, ZoneId zone) {
        this.jdbi = jdbi;
        this.zone = zone;
    }

    /** So many at most, the latest first, those older than the cursor if there is one. */
    public List<HistoryRow> page(
            Filter filter, GroupScope scope, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(
                handle -> {
                    List<HistoryEntry> found =
                            HistoryEntries.list(handle, finder(filter, scope, after), limit);
                    List<Long> ids = found.stream().map(HistoryEntry::id).toList();
                    Map<Long, List<Attendee>> people =
                            filter.person().isPresent()
                                    ? Attendees.withStays(handle, ids)
                                    : Attendees.of(handle, ids);
                    return found.stream()
                            .map(
                                    one ->
                                            HistoryRow.of(
                                                    one,
                                                    people.getOrDefault(one.id(), List.of()),
                                                    filter.person()))
                            .toList();
                });
    }

    /** The same with everybody and all that they did, for files. */
    public List<Told> told(Filter filter, GroupScope scope, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(
                handle -> {
                    List<HistoryEntry> found =
                            HistoryEntries.list(handle, finder(filter, scope, after), limit);
                    List<Long> ids = found.stream().map(HistoryEntry::id).toList();
                    Map<Long, List<Attendee>> people = Attendees.withStays(handle, ids);
                    return found.stream()
                            .map(one -> new Told(one, people.getOrDefault(one.id(), List.of())))
                            .toList();
                });
    }

    /** This one, if the reader may see it. */
    public Optional<Told> told(long gathering, GroupScope scope) {
        return jdbi.withHandle(
                handle -> {
                    HistorySql finder = HistorySql.of(Filter.NONE, scope, zone).only(gathering);
                    Map<Long, List<Attendee>> people =
                            Attendees.withStays(handle, List.of(gathering));
                    return HistoryEntries.list(handle, finder, 1).stream()
                            .map(one -> new Told(one, people.getOrDefault(one.id(), List.of())))
                            .findFirst();
                });
    }

    /** One gathering with everybody in it. */
    public record Told(HistoryEntry entry, List<Attendee> people) {}

    private HistorySql finder(Filter filter, GroupScope scope, Optional<Cursor> after) {
        HistorySql finder = HistorySql.of(filter, scope, zone);
        return after.map(finder::olderThan).orElse(finder);
    }

    public ZoneId zone() {
        return zone;
    }
}
