package planerka.people;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Looks for people by a part of the name or of a number, typed as people type. */
final class PersonSearch {
    private PersonSearch() {}

    static List<Long> ids(Handle handle, String words, int skip, int limit) {
        return handle.createQuery(
                        """
                        select p.id from person p
                        where lower(p.name) like :name escape '!'
                           or exists (select 1 from person_number n
                                      where n.person_id = p.id and n.number like :number)
                        order by p.name, p.id limit :limit offset :skip
                        """)
                .bind("name", "%" + escaped(words.strip().toLowerCase(Locale.ROOT)) + "%")
                .bind("number", number(words))
                .bind("limit", limit)
                .bind("skip", skip)
                .mapTo(Long.class)
                .list();
    }

    private static String escaped(String words) {
        return words.replaceAll("([!%_])", "!$1");
    }

    /** A pattern for numbers; no number is like the empty one. */
    private static String number(String words) {
        return PhoneNumber.typed(words).map(typed -> "%" + typed + "%").orElse("");
    }
}
