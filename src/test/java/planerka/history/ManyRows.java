package planerka.history;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A year of a large house: a thousand groups, ten thousand people, fifty thousand gatherings of
 * twenty. The first group meets a thousand times a year, the others some fifty times.
 */
public final class ManyRows {
    /** Somebody of the first group. */
    static final int PERSON = 15;

    private static final int GATHERINGS = 50_000;
    private static final int GROUPS = 1_000;
    private static final int AT_ONCE = 1_000;
    private static final Instant FIRST = Instant.parse("2025-11-24T06:00:00Z");
    private static final Duration APART = Duration.ofDays(364).dividedBy(GATHERINGS);
    static final Instant MIDDLE = FIRST.plus(APART.multipliedBy(GATHERINGS / 2));

    private static final String TWENTY =
            IntStream.rangeClosed(1, 20)
                    .mapToObj(n -> "select " + n + " as n")
                    .collect(Collectors.joining(" union all "));

    private ManyRows() {}

    public static void fill(Jdbi jdbi) {
        jdbi.useTransaction(ManyRows::people);
        jdbi.useTransaction(ManyRows::gatherings);
        for (int first = 1; first <= GATHERINGS; first += AT_ONCE) {
            int from = first;
            jdbi.useTransaction(handle -> participants(handle, from));
        }
        jdbi.useHandle(
                handle -> {
                    for (String table :
                            new String[] {"gathering", "gathering_group", "participant", "stay"}) {
                        // Without fresh statistics a plan is a guess; a grown database has them.
                        handle.execute(isH2(handle) ? "analyze" : "analyze table " + table);
                    }
                });
    }

    private static boolean isH2(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getURL().startsWith("jdbc:h2");
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static long[] someGroups() {
        return LongStream.rangeClosed(1, 50).toArray();
    }

    static long participants(Jdbi jdbi) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select count(*) from participant")
                                .mapTo(Long.class)
                                .one());
    }

    private static void people(Handle handle) {
        PreparedBatch groups =
                handle.prepareBatch("insert into call_group (id, name) values (?, ?)");
        for (int i = 3; i <= GROUPS; i++) {
            groups.add(i, "Group " + i);
        }
        groups.execute();
        PreparedBatch people = handle.prepareBatch("insert into person (id, name) values (?, ?)");
        PreparedBatch numbers =
                handle.prepareBatch(
                        "insert into person_number (person_id, position, number) values (?, 0, ?)");
        for (int i = 1; i <= 10_000; i++) {
            people.add(i, "Person " + i);
            numbers.add(i, String.valueOf(10_000 + i));
        }
        people.execute();
        numbers.execute();
    }

    private static void gatherings(Handle handle) {
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into gathering (id, group_id, group_name, room, live_room, organiser, started_by, caller_name,
                                ring_seconds, confirm, retry_attempts, retry_after_seconds, state, opened, started_at, ended_at, turnout)
                        values (?, ?, ?, '300', ?, '300', ?, 'PLANERKA', 15, 'never', 1, 30, ?, true, ?, ?, ?)
                        """);
        for (int id = 1; id <= GATHERINGS; id++) {
            boolean over = id <= GATHERINGS - 20;
            int group = id % 50 == 0 ? 1 : id % GROUPS + 1;
            Instant at = FIRST.plus(APART.multipliedBy(id));
            rows.add(
                    id,
                    group,
                    "Group " + group,
                    over ? null : "room-" + id,
                    id % 2_000 == 7 ? "api" : id % 4 == 0 ? "dialled" : "schedule",
                    over ? "ended" : "running",
                    at,
                    over ? at.plusSeconds(900) : null,
                    turnout(id, over));
        }
        rows.execute();
        handle.execute(
                """
                insert into gathering_group (gathering_id, group_id, started_at)
                select id, group_id, started_at from gathering
                """);
    }

    private static String turnout(int id, boolean over) {
        if (!over) {
            return "running";
        }
        return id % 500 == 0 ? "not-held" : id % 3 == 0 ? "full" : "missing";
    }

    /** The same twenty of a group every time, a few of whom are missing. */
    private static void participants(Handle handle, int first) {
        handle.execute(
                """
                insert into participant (gathering_id, id, person_id, name, number, numbers, role, state, reason, attempts,
                        started_at, came_at, joined_at, left_at, attendance)
                select t.id, t.n, t.person, concat('Person ', t.person), t.person + 10000, t.person + 10000, 'speak',
                       case when t.chance < 17 then 'left' else 'busy' end, '', 1, t.started_at,
                       case when t.chance < 17 then timestampadd(second, t.n * 3, t.started_at) end,
                       case when t.chance < 17 then timestampadd(second, t.n * 3, t.started_at) end, t.ended_at,
                       case when t.ended_at is null then '' when t.chance < 17 then 'came' else 'missed' end
                from (select g.id, n.n, g.started_at, g.ended_at, mod(g.group_id * 10 + n.n - 11, 10000) + 1 as person,
                             mod(g.id * 31 + n.n * 17, 20) as chance
                      from gathering g cross join (%s) n
                      where g.id between ? and ?) t
                """
                        .formatted(TWENTY),
                first,
                first + AT_ONCE - 1);
        handle.execute(
                """
                insert into stay (gathering_id, participant_id, joined_at, left_at)
                select gathering_id, id, came_at, left_at from participant
                where came_at is not null and gathering_id between ? and ?
                """,
                first,
                first + AT_ONCE - 1);
    }
}
