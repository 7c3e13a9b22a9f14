package planerka.gathering.engine;

import java.util.List;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Participant;
import planerka.gathering.model.Reason;
import planerka.people.PhoneNumber;

/**
 * Writes into the audit log the participants who were not dialled because their numbers may not be.
 * Never waits for the database; thread-safe.
 */
public final class BlockedNumberAudit {
    private static final List<Reason> REFUSED =
            List.of(Reason.NOT_ALLOWED, Reason.OUTSIDE_NOT_ALLOWED);

    private final Audit audit;

    public BlockedNumberAudit(Audit audit) {
        this.audit = audit;
    }

    /** One change of a gathering: the participants it began with, or those added to it. */
    public void changed(Gathering before, Gathering after) {
        boolean begins = !before.isCalling() && (after.isCalling() || after.stage().isEnded());
        after.participants().stream()
                .filter(p -> begins || before.roll().find(p.id()).isEmpty())
                .filter(p -> REFUSED.contains(p.status().reason()))
                .forEach(p -> write(after, p));
    }

    private void write(Gathering gathering, Participant refused) {
        String numbers =
                String.join(
                        " ", refused.who().numbers().stream().map(PhoneNumber::digits).toList());
        audit.recordSoon(
                gathering.room(),
                refused.status().reason() == Reason.NOT_ALLOWED
                        ? AuditAction.NUMBER_REFUSE
                        : AuditAction.NUMBER_REFUSE_OUTSIDE,
                refused.who().name(),
                "gathering " + gathering.id() + " " + numbers);
    }
}
