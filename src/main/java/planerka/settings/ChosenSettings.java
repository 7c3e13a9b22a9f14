package planerka.settings;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.store.DuplicateKey;

/** The table of what was chosen on the page. Every method blocks on the database. Thread-safe. */
public final class ChosenSettings {
    private final Jdbi jdbi;
    private final Clock clock;

    public ChosenSettings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Map<String, String> all() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select name, chosen from setting")
                                .reduceRows(
                                        new HashMap<>(),
                                        (found, row) -> {
                                            found.put(
                                                    row.getColumn("name", String.class),
                                                    row.getColumn("chosen", String.class));
                                            return found;
                                        }));
    }

    /** All of them or none; an empty text takes the choice back. */
    public void save(Map<String, String> changed, String who) {
        jdbi.useTransaction(
                handle -> changed.forEach((name, chosen) -> save(handle, name, chosen, who)));
    }

    /** Unless something is chosen already. */
    public void keep(String name, String text, String who) {
        try {
            jdbi.useHandle(
                    handle ->
                            handle.execute(
                                    """
                                    insert into setting (name, chosen, changed_at, changed_by)
                                    values (?, ?, ?, ?)
                                    """,
                                    name,
                                    text,
                                    clock.instant(),
                                    who));
        } catch (RuntimeException failure) {
            if (!DuplicateKey.in(failure)) {
                throw failure;
            }
        }
    }

    private void save(Handle handle, String name, String chosen, String who) {
        if (chosen.isEmpty()) {
            handle.execute("delete from setting where name = ?", name);
            return;
        }
        handle.execute(
                """
                insert into setting (name, chosen, changed_at, changed_by) values (?, ?, ?, ?)
                on duplicate key update chosen = values(chosen), changed_at = values(changed_at),
                    changed_by = values(changed_by)
                """,
                name,
                chosen,
                clock.instant(),
                who);
    }
}
