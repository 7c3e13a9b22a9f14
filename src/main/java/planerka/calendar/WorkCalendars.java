package planerka.calendar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import planerka.text.Message;
import planerka.web.SaveResult;

/** The table of calendars. Every method blocks on the database. Thread-safe. */
public final class WorkCalendars {
    private final Jdbi jdbi;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    public WorkCalendars(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** To be told the id of every calendar that was changed, after that. */
    public void onChange(LongConsumer listener) {
        listeners.add(listener);
    }

    public Optional<WorkCalendar> find(long id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** The same within somebody's transaction. */
    public static Optional<WorkCalendar> find(Handle handle, long id) {
        return CalendarRows.find(handle, id);
    }

    /** By name. */
    public List<WorkCalendar> all() {
        return jdbi.withHandle(CalendarRows::all);
    }

    /** Its id and version are given by the table. */
    public WorkCalendar add(WorkCalendar calendar) {
        return jdbi.inTransaction(
                handle -> {
                    long id = CalendarRows.insert(handle, calendar);
                    return find(handle, id).orElseThrow();
                });
    }

    /** Without a version the last one to write wins; what was read is handed to the change. */
    public SaveResult<WorkCalendar> change(
            long id, OptionalInt version, UnaryOperator<WorkCalendar> change) {
        SaveResult<WorkCalendar> saved =
                jdbi.inTransaction(
                        TransactionIsolationLevel.READ_COMMITTED,
                        handle -> change(handle, id, version, change));
        if (saved instanceof SaveResult.Done<WorkCalendar>) {
            listeners.forEach(listener -> listener.accept(id));
        }
        return saved;
    }

    private static SaveResult<WorkCalendar> change(
            Handle handle, long id, OptionalInt version, UnaryOperator<WorkCalendar> change) {
        CalendarRows.lock(handle, id);
        Optional<WorkCalendar> before = find(handle, id);
        if (before.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        if (version.isPresent() && version.getAsInt() != before.get().version()) {
            int now = before.get().version();
            return new SaveResult.Stale<>(before.get(), Message.of("calendar.stale", now));
        }
        CalendarRows.update(handle, change.apply(before.get()));
        return new SaveResult.Done<>(find(handle, id).orElseThrow());
    }

    /** How many schedules keep to it, removed ones that can come back among them. */
    public int users(long id) {
        return jdbi.withHandle(handle -> CalendarRows.users(handle, id));
    }

    /** False if it is gone, or a schedule keeps to it. */
    public boolean remove(long id) {
        return jdbi.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                delete from work_calendar where id = :id
                                                and not exists
                                                    (select 1 from schedule where calendar_id = :id)
                                                """)
                                        .bind("id", id)
                                        .execute()
                                == 1);
    }
}
