package planerka.people;

import java.util.List;
import org.jdbi.v3.core.Handle;
import planerka.store.Like;

/** Looks for people by a part of the name or of a number, typed as people type. */
final class PersonSearch {
    private PersonSearch() {}

    static List<Long> ids(Handle handle, String words, int skip, int limit) {
        return handle.createQuery(
                        """
                        select p.id from person p
                        where lower(p.name) like :name escape '!'
                           or p.id in (select n.person_id from person_number n
                                       where n.number like :number)
                        order by p.name, p.id limit :limit offset :skip
                        """)
                .bind("name", name(words))
                .bind("number", number(words))
                .bind("limit", limit)
                .bind("skip", skip)
                .mapTo(Long.class)
                .list();
    }

    /** All who are found; the filter by callable numbers is not the database's. */
    static List<Long> ids(Handle handle, DirectoryQuery query) {
        return handle.createQuery(
                        """
                        select p.id from person p
                        where (:words = ''
                               or lower(p.name) like :name escape '!'
                               or p.id in (select n.person_id from person_number n
                                           where n.number like :number))
                          and (:filter <> 'absent'
                               or p.id in (select a.person_id from person_absence a
                                           where a.to_day >= :today and a.from_day <= :today))
                          and (:filter <> 'alone'
                               or not exists (select 1 from group_member m
                                              join call_group g on g.id = m.group_id
                                              where m.person_id = p.id and g.removed_at is null))
                        order by p.name, p.id
                        """)
                .bind("words", query.words())
                .bind("name", name(query.words()))
                .bind("number", number(query.words()))
                .bind("filter", query.filter().word())
                .bind("today", query.today())
                .mapTo(Long.class)
                .list();
    }

    private static String name(String words) {
        return Like.part(words);
    }

    /** A pattern for numbers; no number is like the empty one. */
    private static String number(String words) {
        return PhoneNumber.typed(words).map(typed -> "%" + typed + "%").orElse("");
    }
}
