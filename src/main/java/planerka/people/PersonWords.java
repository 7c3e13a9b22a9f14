package planerka.people;

import org.jdbi.v3.core.statement.Query;
import planerka.store.Like;

/** Some words of a name or of a number, typed as people type to find somebody. */
public record PersonWords(String words) {
    /** The people that may be meant, as a condition on {@code person p}. */
    public static final String MATCH =
            """
            (lower(p.name) like :name escape '!'
             or p.id in (select n.person_id from person_number n where n.number like :number))
            """;

    /** For queries that say {@link #MATCH}. */
    public Query bindTo(Query query) {
        return query.bind("name", Like.part(words)).bind("number", number());
    }

    /** A pattern for numbers; no number is like the empty one. */
    private String number() {
        return PhoneNumber.typed(words).map(typed -> "%" + typed + "%").orElse("");
    }
}
