package planerka.group;

import planerka.people.AllowedNumbers;

/** What every group must keep to: numbers that may be dialled, and codes that are not free. */
public record GroupRules(AllowedNumbers allowed, ReservedCodes taken) {
    /** With the usual codes for absence. */
    public static GroupRules of(AllowedNumbers allowed) {
        return new GroupRules(allowed, ReservedCodes.USUAL);
    }
}
