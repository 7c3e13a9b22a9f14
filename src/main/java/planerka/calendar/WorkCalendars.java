package planerka.calendar;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

public final class WorkCalendars {
    public WorkCalendars(Jdbi jdbi) {}

    public Optional<WorkCalendar> find(long id) {
        return Optional.empty();
    }

    public static Optional<WorkCalendar> find(Handle handle, long id) {
        return Optional.empty();
    }

    public List<WorkCalendar> all() {
        return List.of();
    }
}
