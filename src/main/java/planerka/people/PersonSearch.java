package planerka.people;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Looks for people by a part of the name or of a number, typed as people type. */
final class PersonSearch {
    private PersonSearch() {}

    static List<Long> ids(Handle handle, String words, int skip, int limit) {
        String sql =
                """
                select p.id from person p where %s
                order by p.name, p.id limit :limit offset :skip
                """
                        .formatted(PersonWords.MATCH);
        return new PersonWords(words)
                .bindTo(handle.createQuery(sql))
                .bind("limit", limit)
                .bind("skip", skip)
                .mapTo(Long.class)
                .list();
    }

    /** All matches; the filter by callable numbers is not the database's. */
    static List<Long> ids(Handle handle, DirectoryQuery query) {
        String sql =
                """
                select p.id from person p
                where (:words = '' or %s)
                  and (:filter <> 'absent'
                       or p.id in (select a.person_id from person_absence a
                                   where a.to_day >= :today and a.from_day <= :today))
                  and (:filter <> 'alone'
                       or not exists (select 1 from group_member m
                                      join call_group g on g.id = m.group_id
                                      where m.person_id = p.id and g.removed_at is null))
                order by p.name, p.id
                """
                        .formatted(PersonWords.MATCH);
        return new PersonWords(query.words())
                .bindTo(handle.createQuery(sql))
                .bind("words", query.words())
                .bind("filter", query.filter().word())
                .bind("today", query.today())
                .mapTo(Long.class)
                .list();
    }
}
