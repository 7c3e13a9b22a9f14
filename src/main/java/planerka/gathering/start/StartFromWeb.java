package planerka.gathering.start;

import java.util.Optional;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.StartRequest;
import planerka.gathering.model.StartResult;
import planerka.gathering.model.StartedBy;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;
import planerka.web.Problem;

/** Starts a gathering for a user of the browser or a program. Thread-safe. */
public final class StartFromWeb {
    private final StartService starts;
    private final GroupDirectory groups;
    private final AllowedNumbers allowed;
    private final Audit audit;

    public StartFromWeb(
            StartService starts, GroupDirectory groups, AllowedNumbers allowed, Audit audit) {
        this.starts = starts;
        this.groups = groups;
        this.allowed = allowed;
        this.audit = audit;
    }

    /**
     * With this organiser, or with the group's own if none is given. Throws a {@link Problem} with
     * what is wrong, 404 for a group outside the user's scope, or 503 if nobody can be called now.
     */
    public StartResult begin(
            SignedIn who, long group, String organiser, LeaderPolicyForm form, StartedBy by) {
        who.needs(group);
        FieldErrors errors = new FieldErrors();
        Optional<Group> known = groups.byId(group);
        if (known.isEmpty() && groups.isReady()) {
            errors.add("group", "gathering.no-group");
        }
        Optional<PhoneNumber> leader =
                organiser.isBlank()
                        ? known.flatMap(Group::organiser)
                        : allowed.check(organiser, "organiser", errors);
        if (organiser.isBlank() && leader.isEmpty() && known.isPresent()) {
            errors.add("organiser", "gathering.organiser-missing");
        }
        Optional<LeaderPolicy> lead =
                form.read(leader, allowed, LeaderPolicy.FIRST_THEN_ALL, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (leader.isEmpty()) {
            throw Problem.notReady(StartService.DATABASE_AWAY);
        }
        StartRequest request =
                new StartRequest(group, leader.get(), by, lead.orElseThrow(), Optional.empty());
        return begun(who, starts.wanted(request));
    }

    public Optional<Long> running(long group) {
        return starts.running(group);
    }

    private StartResult begun(SignedIn who, StartResult answer) {
        if (!answer.isGathering()) {
            throw Problem.notReady(starts.notReady());
        }
        audit.record(
                who.name(),
                AuditAction.GATHERING_BEGIN,
                String.valueOf(answer.gathering()),
                answer.state().word());
        return answer;
    }
}
