package planerka.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.gathering.model.StartedBy;

/** Which gatherings are wanted; what is not said is open. */
public record Filter(
        Optional<Long> group,
        Optional<Long> person,
        HistoryPeriod days,
        Optional<ResultFilter> went,
        Optional<StartedBy> by) {
    static final Filter NONE =
            new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    HistoryPeriod.ALL,
                    Optional.empty(),
                    Optional.empty());

    public boolean isNone() {
        return equals(NONE);
    }

    public Filter withPerson(Optional<Long> other) {
        return new Filter(group, other, days, went, by);
    }

    /** As an address says it, such as {@code group=1&from=2026-11-01}; empty for everything. */
    public String query() {
        List<String> words = new ArrayList<>();
        group.ifPresent(id -> words.add("group=" + id));
        person.ifPresent(id -> words.add("person=" + id));
        days.from().ifPresent(day -> words.add("from=" + day));
        days.to().ifPresent(day -> words.add("to=" + day));
        went.ifPresent(one -> words.add("went=" + one.word()));
        by.ifPresent(one -> words.add("by=" + one.word()));
        return String.join("&", words);
    }
}
