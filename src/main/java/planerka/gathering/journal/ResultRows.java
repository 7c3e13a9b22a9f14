package planerka.gathering.journal;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import planerka.gathering.model.Attendance;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringResult;
import planerka.gathering.model.Participant;

/** What an ended gathering counts as, written once with its end, so that lists need not judge. */
final class ResultRows {
    private ResultRows() {}

    /** To be called after its rows are there. */
    static void save(Handle handle, Gathering gathering) {
        if (!gathering.stage().isEnded()) {
            return;
        }
        handle.execute(
                "update gathering set turnout = ? where id = ?",
                GatheringResult.of(gathering).word(),
                gathering.id());
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        update participant set attendance = :attendance
                        where gathering_id = :gathering and id = :id
                        """);
        for (Participant participant : gathering.participants()) {
            batch.bind("attendance", Attendance.of(participant, gathering).word())
                    .bind("gathering", gathering.id())
                    .bind("id", participant.id())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
