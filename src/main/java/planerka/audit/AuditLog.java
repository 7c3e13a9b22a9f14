package planerka.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The audit log as it is read, the latest first. Thread-safe. */
public final class AuditLog {
    private static final int AT_A_TIME = 1000;

    private final Jdbi jdbi;

    public AuditLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those before this place, so many at most. */
    public List<AuditEntry> before(AuditEntry.Place place, AuditFilter filter, int most) {
        return jdbi.withHandle(
                handle -> {
                    Query query =
                            handle.createQuery(
                                    """
                                    select * from audit
                                    where at <= :at and (at < :at or id < :id)
                                    """
                                            + conditions(filter)
                                            + order(filter));
                    return bind(query, filter)
                            .bind("at", place.at())
                            .bind("id", place.id())
                            .bind("most", most)
                            .map(AuditEntry::read)
                            .list();
                });
    }

    /** All of them, some at a time: however many they are, only these are held in memory. */
    public void each(AuditFilter filter, Consumer<List<AuditEntry>> reader) {
        AuditEntry.Place place = AuditEntry.Place.END;
        List<AuditEntry> some;
        do {
            some = before(place, filter, AT_A_TIME);
            reader.accept(some);
            place = some.isEmpty() ? place : some.get(some.size() - 1).place();
        } while (some.size() == AT_A_TIME);
    }

    /** The word that is looked for changes nothing in the order, but names the index. */
    private static String order(AuditFilter filter) {
        String index = "";
        if (!filter.subject().isEmpty()) {
            index = "subject desc, ";
        } else if (!filter.actor().isEmpty()) {
            index = "actor desc, ";
        } else if (!filter.action().isEmpty()) {
            index = "action desc, ";
        }
        return " order by " + index + "at desc, id desc limit :most";
    }

    private static String conditions(AuditFilter filter) {
        List<String> conditions = new ArrayList<>();
        if (!filter.actor().isEmpty()) {
            conditions.add(" and actor = :actor");
        }
        if (!filter.action().isEmpty()) {
            conditions.add(" and action = :action");
        }
        if (!filter.subject().isEmpty()) {
            conditions.add(" and subject = :subject");
        }
        filter.from().ifPresent(from -> conditions.add(" and at >= :from"));
        filter.to().ifPresent(to -> conditions.add(" and at < :to"));
        return String.join("", conditions);
    }

    private static Query bind(Query query, AuditFilter filter) {
        if (!filter.actor().isEmpty()) {
            query.bind("actor", filter.actor());
        }
        if (!filter.action().isEmpty()) {
            query.bind("action", filter.action());
        }
        if (!filter.subject().isEmpty()) {
            query.bind("subject", filter.subject());
        }
        filter.from().ifPresent(from -> query.bind("from", from));
        filter.to().ifPresent(to -> query.bind("to", to));
        return query;
    }
}
