package planerka.gathering.start;

import java.util.Optional;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.gathering.model.Answer;
import planerka.gathering.model.Lead;
import planerka.gathering.model.StartedBy;
import planerka.gathering.model.Wish;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;
import planerka.web.Problem;

/** Begins a gathering for somebody who sits at a browser or a program. Thread-safe. */
public final class Convening {
    private final Reception reception;
    private final GroupDirectory groups;
    private final AllowedNumbers allowed;
    private final Audit audit;

    public Convening(
            Reception reception, GroupDirectory groups, AllowedNumbers allowed, Audit audit) {
        this.reception = reception;
        this.groups = groups;
        this.allowed = allowed;
        this.audit = audit;
    }

    /**
     * With this organiser, or with the group's own if none is given. Throws a {@link Problem} with
     * what is wrong, 404 for a group that is not his, or 503 if nobody can be called now.
     */
    public Answer begin(SignedIn who, long group, String organiser, LeadForm form, StartedBy by) {
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
        Optional<Lead> lead = form.read(leader, allowed, Lead.FIRST_THEN_ALL, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (leader.isEmpty()) {
            throw Problem.notReady(Reception.DATABASE_AWAY);
        }
        Wish wish = new Wish(group, leader.get(), by, lead.orElseThrow(), Optional.empty());
        return begun(who, reception.wanted(wish));
    }

    public Optional<Long> running(long group) {
        return reception.running(group);
    }

    private Answer begun(SignedIn who, Answer answer) {
        if (!answer.isGathering()) {
            throw Problem.notReady(reception.notReady());
        }
        audit.record(
                who.name(),
                "gathering-begin",
                String.valueOf(answer.gathering()),
                answer.state().word());
        return answer;
    }
}
