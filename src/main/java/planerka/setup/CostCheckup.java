package planerka.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import planerka.group.Group;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.settings.ExpectedPbx;

/**
 * The worst cost if somebody gets hold of a phone that may start gatherings: how many trunk lines
 * at once, and how many calls outside within an hour.
 */
public final class CostCheckup {
    private static final int MINUTES = 60;

    private CostCheckup() {}

    private record Worst(Group group, long calls) {}

    public static Finding of(ExpectedPbx expected, List<Group> groups) {
        AllowedNumbers allowed = expected.rules().allowed();
        Optional<Worst> worst =
                groups.stream()
                        .map(group -> new Worst(group, callsOf(allowed, group)))
                        .filter(one -> one.calls() > 0)
                        .max(Comparator.comparingLong(Worst::calls));
        return worst.map(one -> finding(expected.service(), one))
                .orElseGet(() -> Finding.ok("cost", "setup.check.cost.none"));
    }

    private static Finding finding(ExpectedPbx.Service house, Worst worst) {
        String name = worst.group().name();
        int lines = house.lines();
        int often = house.often();
        if (lines == 0 || often == 0) {
            return Finding.warn("cost", "setup.check.cost.unlimited", name, worst.calls() + "");
        }
        return Finding.ok(
                "cost",
                "setup.check.cost.ok",
                lines + "",
                lines * MINUTES + "",
                often * worst.calls() + "",
                name,
                worst.calls() + "");
    }

    /** By one gathering in which nobody answers. */
    private static long callsOf(AllowedNumbers allowed, Group group) {
        if (!group.card().outside()) {
            return 0;
        }
        long numbers =
                group.members().stream()
                        .flatMap(member -> member.person().numbers().stream())
                        .filter(PhoneNumber::isOutside)
                        .filter(allowed::allows)
                        .count();
        return numbers * group.retry().attempts();
    }
}
