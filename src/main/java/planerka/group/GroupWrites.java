package planerka.group;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import planerka.people.PhoneNumber;
import planerka.store.Batches;

/** Writes a group's row and its members' rows. */
final class GroupWrites {
    private static final String INSERT =
            """
            insert into call_group (name, code, caller_name, organiser, ring_seconds,
                                    confirm, retry_attempts, retry_after_seconds,
                                    alone_seconds, end_with_leader, outside, starters,
                                    next_after_seconds, at_once, when_free, lasts_minutes,
                                    most_people, pin, by_code, recorded, quorum)
            values (:name, :code, :callerName, :organiser, :ringSeconds,
                    :confirm, :attempts, :afterSeconds, :aloneSeconds, :endWithLeader, :outside, :starters,
                    :nextAfterSeconds, :atOnce, :whenFree, :lastsMinutes,
                    :most, :pin, :byCode, :recorded, :quorum)
            """;

    private GroupWrites() {}

    static long insert(Handle handle, GroupDetails card) {
        return bind(handle.createUpdate(INSERT), card)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Their ids, in the order of the cards. */
    static List<Long> insert(Handle handle, List<GroupDetails> cards) {
        PreparedBatch rows = handle.prepareBatch(INSERT);
        cards.forEach(card -> bind(rows, card).add());
        return cards.isEmpty()
                ? List.of()
                : rows.executePreparedBatch("id").mapTo(Long.class).list();
    }

    /** False if it is gone, or was changed since that version. */
    static boolean update(Handle handle, long id, OptionalInt version, GroupDetails card) {
        return bind(
                                handle.createUpdate(
                                        """
                                        update call_group
                                        set name = :name, code = :code, caller_name = :callerName,
                                            organiser = :organiser, ring_seconds = :ringSeconds,
                                            confirm = :confirm, retry_attempts = :attempts,
                                            retry_after_seconds = :afterSeconds, alone_seconds = :aloneSeconds,
                                            end_with_leader = :endWithLeader, outside = :outside, starters = :starters,
                                            next_after_seconds = :nextAfterSeconds, at_once = :atOnce,
                                            when_free = :whenFree, lasts_minutes = :lastsMinutes,
                                            most_people = :most, pin = :pin, by_code = :byCode,
                                            recorded = :recorded, quorum = :quorum, version = version + 1
                                        where id = :id and version = coalesce(:version, version)
                                          and removed_at is null
                                        """),
                                card)
                        .bind("id", id)
                        .bind("version", version.isPresent() ? version.getAsInt() : null)
                        .execute()
                == 1;
    }

    static void seat(Handle handle, long id, List<Member> members) {
        seat(handle, Map.of(id, members));
    }

    /** By the groups' ids: these are their members then, and no others. */
    static void seat(Handle handle, Map<Long, List<Member>> seated) {
        for (List<Long> ids : Batches.of(seated.keySet())) {
            handle.createUpdate("delete from group_member where group_id in (<ids>)")
                    .bindList("ids", ids)
                    .execute();
        }
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into group_member (group_id, person_id, position, role, confirm)
                        values (:group, :person, :position, :role, :confirm)
                        """);
        seated.forEach((id, members) -> add(rows, id, members));
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    private static void add(PreparedBatch rows, long group, List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            rows.bind("group", group)
                    .bind("person", member.person().id())
                    .bind("position", i)
                    .bind("role", member.role().word())
                    .bind("confirm", member.confirm().map(ConfirmPolicy::word).orElse(""))
                    .add();
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, GroupDetails card) {
        CallPolicy calling = card.calling();
        return RoomPolicyColumns.bind(statement, calling.conference())
                .bind("name", card.name().text())
                .bind("code", card.code().map(ServiceCode::digits).orElse(null))
                .bind("organiser", card.organiser().map(PhoneNumber::digits).orElse(null))
                .bind("callerName", calling.callerName().text())
                .bind("ringSeconds", calling.ringSeconds())
                .bind("confirm", calling.confirm().word())
                .bind("attempts", calling.retry().attempts())
                .bind("afterSeconds", calling.retry().afterSeconds())
                .bind("nextAfterSeconds", calling.reach().nextAfterSeconds())
                .bind("atOnce", calling.reach().atOnce())
                .bind("whenFree", calling.reach().whenFree())
                .bind("outside", card.outside())
                .bind("starters", starters(card));
    }

    private static String starters(GroupDetails card) {
        return card.rights().starters().stream()
                .map(PhoneNumber::digits)
                .collect(Collectors.joining(","));
    }
}
