package planerka.gathering;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import planerka.web.Scope;

/**
 * Gatherings as the journal has them, those that live and those that are over. Every method blocks
 * on the database. Thread-safe.
 */
public final class Archive {
    private final Jdbi jdbi;

    public Archive(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Gathering> find(long id) {
        return load("select * from gathering where id = :id", query -> query.bind("id", id))
                .stream()
                .findFirst();
    }

    /** Those with ids above, lowest first, so many at most. */
    public List<Gathering> list(long after, int limit) {
        return load(
                "select * from gathering where id > :after order by id limit :limit",
                query -> query.bind("after", after).bind("limit", limit));
    }

    /** The latest first, those with ids below, so many at most. */
    public List<Gathering> latest(long below, int limit) {
        return load(
                "select * from gathering where id < :below order by id desc limit :limit",
                query -> query.bind("below", below).bind("limit", limit));
    }

    /** Those that are over, of these groups, the latest first, so many at most. */
    public List<Gathering> ended(int most, Scope scope) {
        return load(
                """
                select * from gathering where ended_at is not null
                  and (:all or exists (select 1 from gathering_group mine
                       where mine.gathering_id = gathering.id and mine.group_id in (<groups>)))
                order by id desc limit :most
                """,
                query -> scope.bindTo(query).bind("most", most));
    }

    /** Those with these ids, in their order. */
    List<Gathering> find(List<Long> ids) {
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
