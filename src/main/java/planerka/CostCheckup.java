package planerka;

import java.util.List;
import planerka.gathering.Policy;
import planerka.group.Group;

/**
 * What somebody could cost who gets hold of a phone that may gather: how many lines outside at
 * once, and how many calls outside within an hour.
 */
final class CostCheckup {
    private static final int MINUTES = 60;

    private CostCheckup() {}

    static Finding of(Settings settings, List<Group> groups) {
        int lines = settings.calls().limits().outside();
        int often = settings.calls().callers().most();
        Group worst = null;
        long most = 0;
        for (Group group : groups) {
            long calls = callsOf(settings, group);
            if (calls > most) {
                worst = group;
                most = calls;
            }
        }
        if (worst == null) {
            return Finding.ok("cost", "no group can call a number outside");
        }
        String once = "\"" + worst.name() + "\" makes " + most + " calls outside each time";
        if (lines == 0 || often == 0) {
            return Finding.warn(
                    "cost",
                    once
                            + ", and there is no limit: set guard.outside-calls and guard.gatherings-per-hour");
        }
        return Finding.ok(
                "cost",
                "at worst "
                        + lines
                        + " lines outside at once, that is "
                        + lines * MINUTES
                        + " minutes an hour, and "
                        + often * most
                        + " calls an hour by one caller: "
                        + once);
    }

    /** By one gathering in which nobody answers. */
    private static long callsOf(Settings settings, Group group) {
        if (!group.card().outside()) {
            return 0;
        }
        long numbers =
                group.members().stream()
                        .flatMap(member -> member.person().numbers().stream())
                        .filter(Policy::isOutside)
                        .filter(settings.calls().allowed()::allows)
                        .count();
        return numbers * group.retry().attempts();
    }
}
