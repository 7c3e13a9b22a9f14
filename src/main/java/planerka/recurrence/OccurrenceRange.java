package planerka.recurrence;

import java.util.List;

/**
 * What a recurrence has in a stretch of time.
 *
 * @param runs what takes place in it, in order
 * @param omitted what would be in it by the rule and is not, each with its reason
 */
public record OccurrenceRange(List<Occurrence> runs, List<OccurrenceNote> omitted) {
    public OccurrenceRange {
        runs = List.copyOf(runs);
        omitted = List.copyOf(omitted);
    }
}
