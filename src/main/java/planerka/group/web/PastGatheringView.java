package planerka.group.web;

import java.time.LocalDate;
import java.time.ZoneId;
import planerka.group.GroupHistory;

/**
 * A gathering as the pages of groups show it.
 *
 * @param when a word of the message files: today, yesterday, or earlier
 */
public record PastGatheringView(GroupHistory.PastGathering held, LocalDate day, String when) {

    static PastGatheringView of(GroupHistory.PastGathering held, LocalDate today, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(held.at(), zone);
        String when =
                day.equals(today)
                        ? "today"
                        : day.equals(today.minusDays(1)) ? "yesterday" : "earlier";
        return new PastGatheringView(held, day, when);
    }
}
