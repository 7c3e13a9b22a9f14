package planerka.gathering.model;

import java.util.ArrayList;
import java.util.List;

/** A gathering after an event, and what is to be done, in this order. */
public record Step(Gathering gathering, List<Decision> decisions) {
    public Step {
        decisions = List.copyOf(decisions);
    }

    static Step of(Gathering gathering, Decision... decisions) {
        return new Step(gathering, List.of(decisions));
    }

    /** First this, then what follows from it. */
    Step then(Step next) {
        List<Decision> all = new ArrayList<>(decisions);
        all.addAll(next.decisions);
        return new Step(next.gathering, all);
    }
}
