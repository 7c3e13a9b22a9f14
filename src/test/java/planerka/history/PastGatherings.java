package planerka.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A gathering that is over, to be written into the tables as the journal leaves them: room 300,
 * gathered by schedule, a quarter of an hour long.
 */
public final class PastGatherings {
    private final long id;
    private final Instant at;
    private final Set<Long> groups = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private String by = "schedule";
    private Optional<String> turnout = Optional.empty();
    private boolean over = true;

    private record Row(
            long person, String name, String state, String reason, String attendance, int late) {}

    private PastGatherings(long id, String at) {
        this.id = id;
        this.at = Instant.parse(at);
    }

    public static PastGatherings of(long id, String at, long... groups) {
        PastGatherings held = new PastGatherings(id, at);
        for (long group : groups) {
            held.groups.add(group);
        }
        return held;
    }

    public PastGatherings by(String door) {
        by = door;
        return this;
    }

    public PastGatherings turnout(String word) {
        turnout = Optional.of(word);
        return this;
    }

    public PastGatherings running() {
        over = false;
        return turnout("running");
    }

    /** Came so many seconds after the beginning, and stayed to the end. */
    public PastGatherings came(long person, String name, int late) {
        return row(person, name, over ? "left" : "joined", "", over ? "came" : "", late);
    }

    public PastGatherings missed(long person, String name, String state, String reason) {
        return row(person, name, state, reason, "missed", -1);
    }

    public PastGatherings excused(long person, String name) {
        return row(person, name, "excused", "absent", "excused", -1);
    }

    public PastGatherings row(
            long person, String name, String state, String reason, String attendance, int late) {
        rows.add(new Row(person, name, state, reason, attendance, late));
        return this;
    }

    public long in(Jdbi jdbi) {
        jdbi.useTransaction(this::write);
        return id;
    }

    private void write(Handle handle) {
        long first = groups.iterator().next();
        handle.execute(
                """
                insert into gathering (id, group_id, group_name, room, live_room, organiser, started_by, caller_name,
                        ring_seconds, confirm, retry_attempts, retry_after_seconds, state, opened, started_at, ended_at, turnout)
                values (?, ?, coalesce((select name from call_group where id = ?), 'gone'), '300', ?, '300', ?, 'PLANERKA',
                        15, 'never', 1, 30, ?, ?, ?, ?, ?)
                """,
                id,
                first,
                first,
                over ? null : "300",
                by,
                over ? "ended" : "running",
                true,
                at,
                over ? end() : null,
                turnout.orElse(missing() ? "missing" : "full"));
        groups.forEach(group -> writeGroup(handle, group));
        for (int i = 0; i < rows.size(); i++) {
            write(handle, i + 1, rows.get(i));
        }
    }

    private void writeGroup(Handle handle, long group) {
        handle.execute(
                """
                insert into gathering_group (gathering_id, group_id, live_group, started_at) values (?, ?, ?, ?)
                """,
                id,
                group,
                over ? null : group,
                at);
    }

    private void write(Handle handle, int position, Row row) {
        Instant came = row.late() < 0 ? null : at.plusSeconds(row.late());
        handle.createUpdate(
                        """
                        insert into participant (gathering_id, id, person_id, name, number, numbers, role, state, reason,
                                attempts, joined_at, left_at, started_at, came_at, attendance)
                        values (:gathering, :id, :person, :name, :number, :number, 'speak', :state, :reason,
                                1, :came, :left, :at, :came, :attendance)
                        """)
                .bind("gathering", id)
                .bind("id", position)
                .bind("person", row.person() == 0 ? null : row.person())
                .bind("name", row.name())
                .bind("number", String.valueOf(700 + row.person()))
                .bind("state", row.state())
                .bind("reason", row.reason())
                .bindByType("came", came, Instant.class)
                .bindByType("left", came == null || !over ? null : end(), Instant.class)
                .bind("at", at)
                .bind("attendance", row.attendance())
                .execute();
        if (came != null) {
            handle.execute(
                    "insert into stay (gathering_id, participant_id, joined_at, left_at) values (?, ?, ?, ?)",
                    id,
                    position,
                    came,
                    over ? end() : null);
        }
        call(handle, position, row, came);
    }

    private void call(Handle handle, int position, Row row, Instant came) {
        if (row.state().equals("excused") || row.state().equals("skipped")) {
            return;
        }
        handle.createUpdate(
                        """
                        insert into call_attempt (gathering_id, participant_id, attempt, call_id, number, planned_at, rang_at,
                                answered_at, ended_at, outcome)
                        values (:gathering, :id, 1, :call, :number, :at, :rang, :came, :ended, :state)
                        """)
                .bind("gathering", id)
                .bind("id", position)
                .bind("call", "call-" + id + "-" + position)
                .bind("number", String.valueOf(700 + row.person()))
                .bind("at", at)
                .bind("rang", at.plusMillis(700))
                .bindByType("came", came, Instant.class)
                .bindByType(
                        "ended",
                        came == null ? at.plusSeconds(20) : over ? end() : null,
                        Instant.class)
                .bind("state", row.state())
                .execute();
    }

    private Instant end() {
        return at.plusSeconds(900);
    }

    private boolean missing() {
        return rows.stream().anyMatch(row -> row.attendance().equals("missed"));
    }
}
