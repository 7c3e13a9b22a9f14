package planerka.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which groups people are in, and at which places. */
final class Memberships {
    private Memberships() {}

    /** A place in a group: role and confirmation are the group's words. */
    record Place(long group, int position, String role, Optional<String> confirm) {}

    /** By person, each one's by name; people in no group are left out. */
    static Map<Long, List<Membership>> of(Handle handle, Collection<Long> ids) {
        Map<Long, List<Membership>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        handle.createQuery(
                        """
                        select m.person_id, g.id, g.name from group_member m
                        join call_group g on g.id = m.group_id
                        where m.person_id in (<ids>) and g.removed_at is null order by g.name
                        """)
                .bindList("ids", List.copyOf(ids))
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getLong(1),
                                        new Membership(row.getLong(2), row.getString(3))))
                .forEach(
                        entry ->
                                found.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                                        .add(entry.getValue()));
        return found;
    }

    static List<Place> places(Handle handle, long person) {
        return handle.createQuery(
                        """
                        select group_id, position, role, confirm from group_member
                        where person_id = :id order by group_id
                        """)
                .bind("id", person)
                .map(
                        (row, context) ->
                                new Place(
                                        row.getLong(1),
                                        row.getInt(2),
                                        row.getString(3),
                                        Optional.ofNullable(row.getString(4))))
                .list();
    }

    /**
     * At the former place; the members from there on move down. A group that is gone stays gone.
     * The group's version grows, so a form from before is not saved over it.
     */
    static void seat(Handle handle, long person, Place place) {
        int there =
                handle.execute(
                        "update call_group set version = version + 1 where id = ?", place.group());
        if (there == 0) {
            return;
        }
        handle.execute(
                """
                update group_member set position = position + 1
                where group_id = ? and position >= ?
                """,
                place.group(),
                place.position());
        handle.execute(
                """
                insert into group_member (group_id, person_id, position, role, confirm)
                values (?, ?, ?, ?, ?)
                """,
                place.group(),
                person,
                place.position(),
                place.role(),
                place.confirm().orElse(null));
    }
}
