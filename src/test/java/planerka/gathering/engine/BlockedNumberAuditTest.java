package planerka.gathering.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planerka.audit.Audit;
import planerka.gathering.model.CallEvents;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringCommands;
import planerka.gathering.model.GatheringPolicy;
import planerka.gathering.model.GatheringScenario;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.ParticipantStatus;
import planerka.gathering.model.Reason;
import planerka.gathering.model.StartedBy;
import planerka.group.ConfirmPolicy;
import planerka.group.Role;
import planerka.store.Database;
import planerka.store.DatabaseKind;

/** Numbers that may not be dialled, in the audit log. */
final class BlockedNumberAuditTest {
    private final Database database = DatabaseKind.H2.empty();
    private final BlockedNumberAudit blockedNumbers =
            new BlockedNumberAudit(new Audit(database.jdbi(), Clock.systemUTC()));

    private static Participant refused(int id) {
        Invitee who =
                new Invitee(Optional.empty(), "Mallory", List.of(), Role.SPEAK, Optional.empty());
        return Participant.invited(
                id, who, new ParticipantStatus(ParticipantState.FAILED, Reason.NOT_ALLOWED));
    }

    private List<String> audit() {
        return database.jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select concat(actor, ' ', action, ' ', subject) from audit")
                                        .mapTo(String.class)
                                        .list());
    }

    @Test
    void who_may_not_be_dialled_is_written_down_once() {
        GatheringPolicy policy = GatheringScenario.policy(ConfirmPolicy.NEVER, 1);
        Gathering begun = GatheringScenario.gathering(StartedBy.DIALLED, policy, "700");
        Gathering before = begun.with(begun.roll().plus(1, List.of(refused(2))));
        Gathering calling =
                before.on(new GatheringCommands.TimePassed(GatheringScenario.NINE)).gathering();
        Gathering later =
                calling.on(
                                new CallEvents.Sent(
                                        GatheringScenario.NINE.plusSeconds(1),
                                        GatheringScenario.call(1, 1)))
                        .gathering();
        Gathering grown =
                later.on(
                                new GatheringCommands.Add(
                                        GatheringScenario.NINE.plusSeconds(2),
                                        2,
                                        List.of(GatheringScenario.waiting(1, "701"), refused(2))))
                        .gathering();

        blockedNumbers.changed(before, calling);
        blockedNumbers.changed(calling, later);
        blockedNumbers.changed(later, grown);

        await().until(() -> audit().size() >= 1);
        assertThat(audit()).containsOnly("300 number-refuse Mallory");
    }
}
