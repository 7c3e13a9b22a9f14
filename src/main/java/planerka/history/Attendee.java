package planerka.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planerka.gathering.model.Attendance;

/**
 * One participant of a stored gathering. Codes are those of the table.
 *
 * @param cameAt when they joined for the first time
 * @param talked as far as the PBX heard it
 * @param stays every time in the room, if it was asked for
 */
public record Attendee(
        int id,
        Optional<Long> person,
        String name,
        String number,
        String state,
        String reason,
        Attendance attendance,
        Optional<Instant> cameAt,
        Duration talked,
        List<Stay> stays) {

    Attendee with(List<Stay> known) {
        return new Attendee(
                id,
                person,
                name,
                number,
                state,
                reason,
                attendance,
                cameAt,
                talked,
                List.copyOf(known));
    }

    boolean isIn() {
        return state.equals("joined");
    }
}
