package planerka.gathering.model;

import java.util.ArrayList;
import java.util.List;

/** A gathering after an event, and what is to be done, in this order. */
public record Transition(Gathering gathering, List<Decision> decisions) {
    public Transition {
        decisions = List.copyOf(decisions);
    }

    static Transition of(Gathering gathering, Decision... decisions) {
        return new Transition(gathering, List.of(decisions));
    }

    /** First this, then what follows from it. */
    Transition then(Transition next) {
        List<Decision> all = new ArrayList<>(decisions);
        all.addAll(next.decisions);
        return new Transition(next.gathering, all);
    }
}
