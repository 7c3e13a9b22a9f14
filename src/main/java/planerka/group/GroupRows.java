package planerka.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/** Reads whole groups, with few statements however many they are. */
public final class GroupRows {
    private final People people;

    public GroupRows(People people) {
        this.people = people;
    }

    /** In the order of the ids given; those that are not there are left out. */
    List<Group> load(Handle handle, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Group> bare = bare(handle, ids);
        List<Place> places = places(handle, ids);
        Set<Long> seated = new LinkedHashSet<>();
        places.forEach(place -> seated.add(place.person));
        Map<Long, Person> persons = people.find(handle, seated);
        Map<Long, List<Member>> members = new HashMap<>();
        places.stream()
                .filter(place -> persons.containsKey(place.person))
                .forEach(
                        place ->
                                members.computeIfAbsent(place.group, id -> new ArrayList<>())
                                        .add(
                                                new Member(
                                                        persons.get(place.person),
                                                        place.role,
                                                        place.confirm)));
        return ids.stream()
                .filter(bare::containsKey)
                .map(id -> with(bare.get(id), members.getOrDefault(id, List.of())))
                .toList();
    }

    /**
     * Those with one of these codes or names, which are in small letters. Compared here: databases
     * go through lists of a thousand for every row.
     */
    public List<Group> find(Handle handle, Set<String> codes, Set<String> names) {
        List<Long> ids = new ArrayList<>();
        handle.createQuery("select id, code, lower(name) from call_group order by id")
                .map(
                        (row, context) -> {
                            String code = row.getString(2);
                            boolean meant =
                                    code != null && codes.contains(code)
                                            || names.contains(row.getString(3));
                            return meant ? row.getLong(1) : 0L;
                        })
                .filter(id -> id != 0)
                .forEach(ids::add);
        return load(handle, ids);
    }

    private static Group with(Group bare, List<Member> members) {
        return new Group(bare.id(), bare.version(), bare.card(), members);
    }

    private static Map<Long, Group> bare(Handle handle, Collection<Long> ids) {
        Map<Long, Group> found = new HashMap<>();
        handle.createQuery(
                        """
                        select id, version, name, code, organiser, caller_name, ring_seconds,
                               confirm, retry_attempts, retry_after_seconds,
                               alone_seconds, end_with_leader, outside, starters,
                               next_after_seconds, at_once, when_free, lasts_minutes,
                               most_people, pin, by_code, recorded, quorum
                        from call_group where id in (<ids>) and removed_at is null
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> group(row))
                .forEach(group -> found.put(group.id(), group));
        return found;
    }

    private static Group group(ResultSet row) throws SQLException {
        GroupDetails card =
                new GroupDetails(
                        new PersonName(row.getString("name")),
                        Optional.ofNullable(row.getString("code")).map(ServiceCode::new),
                        Optional.ofNullable(row.getString("organiser")).map(PhoneNumber::new),
                        calling(row),
                        rights(row));
        return new Group(row.getLong("id"), row.getInt("version"), card, List.of());
    }

    private static Rights rights(ResultSet row) throws SQLException {
        List<PhoneNumber> starters =
                Stream.of(row.getString("starters").split(","))
                        .flatMap(number -> PhoneNumber.typed(number).stream())
                        .toList();
        return new Rights(row.getBoolean("outside"), starters);
    }

    private static CallPolicy calling(ResultSet row) throws SQLException {
        return new CallPolicy(
                new CallerName(row.getString("caller_name")),
                Duration.ofSeconds(row.getInt("ring_seconds")),
                ConfirmPolicy.of(row.getString("confirm")).orElseThrow(),
                new Retry(
                        row.getInt("retry_attempts"),
                        Duration.ofSeconds(row.getInt("retry_after_seconds"))),
                new RingStrategy(
                        row.getBoolean("at_once"),
                        Duration.ofSeconds(row.getInt("next_after_seconds")),
                        row.getBoolean("when_free")),
                RoomPolicyColumns.read(row));
    }

    private static List<Place> places(Handle handle, Collection<Long> ids) {
        return handle.createQuery(
                        """
                        select group_id, person_id, role, confirm from group_member
                        where group_id in (<ids>) order by group_id, position
                        """)
                .bindList("ids", List.copyOf(ids))
                .map(
                        (row, context) ->
                                new Place(
                                        row.getLong(1),
                                        row.getLong(2),
                                        Role.of(row.getString(3)).orElseThrow(),
                                        ConfirmPolicy.of(row.getString(4))))
                .list();
    }

    private record Place(long group, long person, Role role, Optional<ConfirmPolicy> confirm) {}
}
