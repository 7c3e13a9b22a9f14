package planerka.schedule.engine;

import java.time.Instant;
import planerka.schedule.Schedule;
import planerka.text.Message;

/**
 * Tells people what a schedule has to say. Returns at once; what does not arrive is tried again.
 */
public interface ScheduleNotifier {
    /** To everybody who is to come at this moment, in the ways of the schedule's reminder. */
    void remind(Schedule schedule, Instant at, Message subject, Message said);

    /** Nobody was called at a planned moment: it is counted. */
    void missed(Schedule schedule);

    /** To the people responsible for the schedule: something is wrong with it, or soon will be. */
    void warn(Schedule schedule, Message subject, Message said);
}
