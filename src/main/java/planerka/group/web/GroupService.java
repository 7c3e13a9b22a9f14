package planerka.group.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.account.Accounts;
import planerka.account.GroupScope;
import planerka.account.SignedIn;
import planerka.account.UserGroups;
import planerka.audit.AuditAction;
import planerka.form.PathId;
import planerka.group.Group;
import planerka.group.GroupDraft;
import planerka.group.GroupSchedules;
import planerka.group.GroupSummary;
import planerka.group.Groups;
import planerka.group.RemovedGroup;
import planerka.group.RemovedGroups;
import planerka.group.RestoredGroup;
import planerka.web.Problem;
import planerka.web.SaveResult;

/** What users do to groups: only to their own, and it is written into the audit log. */
public final class GroupService {
    private final Groups groups;
    private final RemovedGroups removed;
    private final GroupSchedules agenda;
    private final Accounts accounts;

    public GroupService(
            Groups groups, RemovedGroups removed, GroupSchedules agenda, Accounts accounts) {
        this.groups = groups;
        this.removed = removed;
        this.agenda = agenda;
        this.accounts = accounts;
    }

    /** Throws 404 if it is gone, or outside the user's scope. */
    Group found(SignedIn who, String id) {
        return foundUnlessGone(who, id).orElseThrow(Problem::notFound);
    }

    /** Empty if it is gone; throws 404 outside the user's scope. */
    Optional<Group> foundUnlessGone(SignedIn who, String id) {
        long group = PathId.of(id);
        who.needs(group);
        return groups.find(group);
    }

    List<GroupSummary> heads(SignedIn who, String words, LocalDate day, int skip, int limit) {
        return groups.heads(words, who.scope(), day, skip, limit);
    }

    List<Group> list(SignedIn who, long after, int limit) {
        return groups.list(who.scope(), after, limit);
    }

    List<RemovedGroup> removed(GroupScope scope, int most) {
        return removed.latest(scope, most);
    }

    int schedulesOf(Group group) {
        return groups.schedulesOf(group.id());
    }

    /** A manager limited to named groups gets the new group in the same transaction. */
    SaveResult<Group> add(SignedIn who, GroupDraft draft) {
        SaveResult<Group> saved =
                groups.add(draft, (handle, added) -> UserGroups.give(handle, who, added.id()));
        return noted(who, AuditAction.GROUP_ADD, saved);
    }

    SaveResult<Group> change(SignedIn who, long id, OptionalInt version, GroupDraft draft) {
        who.needs(id);
        return noted(who, AuditAction.GROUP_CHANGE, groups.change(id, version, draft));
    }

    void remove(SignedIn who, Group group) {
        who.needs(group.id());
        if (removed.remove(group.id())) {
            record(who, AuditAction.GROUP_REMOVE, group.name());
        }
    }

    /** Throws 404 if there is nothing to bring back. */
    RestoredGroup restore(SignedIn who, String id) {
        long group = PathId.of(id);
        who.needs(group);
        RestoredGroup restored = removed.restore(group).orElseThrow(Problem::notFound);
        agenda.restore(restored.schedules());
        record(who, AuditAction.GROUP_RESTORE, restored.group().name());
        return restored;
    }

    private SaveResult<Group> noted(SignedIn who, AuditAction action, SaveResult<Group> saved) {
        if (saved instanceof SaveResult.Done<Group> done) {
            record(who, action, done.saved().name());
        }
        return saved;
    }

    private void record(SignedIn who, AuditAction action, String subject) {
        accounts.audit().record(who.name(), action, subject, "");
    }
}
