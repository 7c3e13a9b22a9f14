package planerka.history.web;

import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import planerka.history.AttendanceCounts;
import planerka.history.History;
import planerka.history.PersonFilter;
import planerka.people.People;

/** Everything that looks back. */
public record HistoryModule(
        History history, PersonFilter persons, TimelinePictures pictures, AttendanceCounts counts) {

    /**
     * @param zone whose days and clock are meant
     */
    public static HistoryModule of(Jdbi jdbi, People people, ZoneId zone) {
        return new HistoryModule(
                new History(jdbi, zone),
                new PersonFilter(jdbi, people),
                new TimelinePictures(jdbi, zone),
                new AttendanceCounts(jdbi));
    }
}
