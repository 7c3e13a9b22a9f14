package planerka.history.web;

import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import planerka.history.AttendanceCounts;
import planerka.history.History;
import planerka.history.Persons;
import planerka.people.People;

/** Everything that looks back. */
public record Retrospect(
        History history, Persons persons, Pictures pictures, AttendanceCounts counts) {

    /**
     * @param zone whose days and clock are meant
     */
    public static Retrospect of(Jdbi jdbi, People people, ZoneId zone) {
        return new Retrospect(
                new History(jdbi, zone),
                new Persons(jdbi, people),
                new Pictures(jdbi, zone),
                new AttendanceCounts(jdbi));
    }
}
