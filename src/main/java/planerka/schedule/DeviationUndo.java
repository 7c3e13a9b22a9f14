package planerka.schedule;

import io.javalin.http.Context;
import java.util.Map;
import planerka.recurrence.Deviation;
import planerka.web.Message;
import planerka.web.Undo;
import planerka.web.View;

/** Says what has become different on a day, with the button that takes it back. */
final class DeviationUndo {
    private DeviationUndo() {}

    /**
     * To this page.
     *
     * @param changed the schedule as it is now; where the wish was met in another way, as an extra
     *     run that is not there any more, there is nothing to take back
     */
    static void goTo(
            Context request, String path, Message done, Schedule changed, Deviation wanted) {
        if (changed.recurrence().deviations().all().contains(wanted)) {
            String undo = SchedulePages.HOME + "/" + changed.id() + "/exceptions/undo";
            Map<String, String> fields =
                    Map.of("exception", DeviationLine.key(wanted), "back", path);
            View.goTo(request, path, done, new Undo(undo, fields));
        } else {
            View.goTo(request, path, done);
        }
    }
}
