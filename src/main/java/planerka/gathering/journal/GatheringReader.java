package planerka.gathering.journal;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import planerka.account.GroupScope;
import planerka.gathering.model.Gathering;

/**
 * Gatherings as the journal has them, those that live and those that are over. Every method blocks
 * on the database. Thread-safe.
 */
public final class GatheringReader {
    private final Jdbi jdbi;

    public GatheringReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Gathering> find(long id) {
        return load("select * from gathering where id = :id", query -> query.bind("id", id))
                .stream()
                .findFirst();
    }

    /** Gatherings with ids above, lowest first, up to a limit; only of the reader's groups. */
    public List<Gathering> list(GroupScope of, long after, int limit) {
        return load(
                """
                select * from gathering where id > :after %s order by id limit :limit
                """
                        .formatted(among(of)),
                query -> bound(query, of).bind("after", after).bind("limit", limit));
    }

    /** The latest first, those with ids below, so many at most. */
    public List<Gathering> latest(long below, int limit) {
        return latest(GroupScope.ALL, below, limit);
    }

    /** The same, only of the reader's groups. */
    public List<Gathering> latest(GroupScope of, long below, int limit) {
        return load(
                """
                select * from gathering where id < :below %s order by id desc limit :limit
                """
                        .formatted(among(of)),
                query -> bound(query, of).bind("below", below).bind("limit", limit));
    }

    /**
     * Gatherings in which one of the reader's groups takes part; an empty list of groups finds
     * nothing.
     */
    private static String among(GroupScope of) {
        if (of.isAll()) {
            return "";
        }
        return of.groups().orElseThrow().isEmpty()
                ? "and 1 = 0"
                : """
                  and id in (select gathering_id from gathering_group where group_id in (<groups>))
                  """;
    }

    private static Query bound(Query query, GroupScope of) {
        return of.groups()
                .filter(groups -> !groups.isEmpty())
                .map(groups -> query.bindList("groups", List.copyOf(groups)))
                .orElse(query);
    }

    /** Those that are over, of these groups, so many at most; the one that began last first. */
    public List<Gathering> ended(int most, GroupScope scope) {
        return load(
                """
                select * from gathering where ended_at is not null
                  and (:all or exists (select 1 from gathering_group mine
                       where mine.gathering_id = gathering.id and mine.group_id in (<groups>)))
                order by started_at desc, id desc limit :most
                """,
                query -> scope.bindTo(query).bind("most", most));
    }

    /** Those with these ids, in their order. */
    public List<Gathering> find(List<Long> ids) {
        return load(
                "select * from gathering where id in (<ids>) order by id",
                query -> query.bindList("ids", ids));
    }

    /** The gathering that was begun on this occasion, running or ended. */
    public Optional<Long> ofOccasion(String key) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select gathering_id from gathering_occasion
                                        where occasion = :key
                                        """)
                                .bind("key", key)
                                .mapTo(Long.class)
                                .findOne());
    }

    private List<Gathering> load(String sql, java.util.function.UnaryOperator<Query> bound) {
        return jdbi.withHandle(
                (Handle handle) -> ArchiveRows.load(handle, bound.apply(handle.createQuery(sql))));
    }
}
