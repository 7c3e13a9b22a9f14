package planerka.group;

import java.util.List;
import org.jdbi.v3.core.Handle;
import planerka.account.GroupScope;
import planerka.store.Like;

/** Looks for living groups that somebody may see, by a part of the name or of the code. */
final class GroupSearch {
    private GroupSearch() {}

    /** By code, then those without one by name. */
    static List<Long> ids(Handle handle, String words, GroupScope scope, int skip, int limit) {
        return scope.bindTo(
                        handle.createQuery(
                                """
                                select id from call_group
                                where removed_at is null and (:all or id in (<groups>))
                                  and (lower(name) like :name escape '!' or code like :code)
                                order by case when code is null then 1 else 0 end, code, name
                                limit :limit offset :skip
                                """))
                .bind("name", Like.part(words))
                .bind("code", code(words))
                .bind("limit", limit)
                .bind("skip", skip)
                .mapTo(Long.class)
                .list();
    }

    /** Those with ids above, lowest first. */
    static List<Long> after(Handle handle, GroupScope scope, long after, int limit) {
        return scope.bindTo(
                        handle.createQuery(
                                """
                                select id from call_group
                                where removed_at is null and (:all or id in (<groups>)) and id > :after
                                order by id limit :limit
                                """))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** A pattern for codes; no code is like the empty one. */
    private static String code(String words) {
        String digits = ServiceCode.bare(words);
        return digits.matches("[0-9]{1,3}") ? digits + "%" : "";
    }
}
