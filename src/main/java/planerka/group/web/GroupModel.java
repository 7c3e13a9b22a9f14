package planerka.group.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import planerka.group.CallPolicy;
import planerka.group.ConfirmPolicy;
import planerka.group.Group;
import planerka.group.Role;
import planerka.group.ServiceCode;
import planerka.group.form.GroupForm;
import planerka.group.form.MemberForm;
import planerka.people.AllowedNumbers;
import planerka.people.People;
import planerka.text.FieldErrors;
import planerka.text.Message;

/** What the template of a group's form is given. */
final class GroupModel {
    private static final List<String> CALLING =
            List.of(
                    "callerName",
                    "ringSeconds",
                    "confirm",
                    "retry.attempts",
                    "retry.afterSeconds",
                    "nextAfterSeconds");
    private static final List<String> ROOM =
            List.of("aloneSeconds", "lastsMinutes", "most", "pin", "quorum", "starters");

    private final People people;
    private final Map<String, Object> model = new HashMap<>();

    /** The id is 0 for a group that is not saved yet. */
    GroupModel(
            People people, AllowedNumbers allowed, long id, OptionalInt version, GroupForm form) {
        this.people = people;
        model.put("id", id);
        model.put("version", version.orElse(-1));
        model.put("form", form);
        model.put("members", MemberView.of(form.members(), people));
        model.put("roles", Role.values());
        model.put("confirms", ConfirmPolicy.values());
        model.put("newcomer", AddMemberForm.nobody());
        model.put("unsaved", false);
        model.put("stale", false);
        model.put("gone", false);
        model.put("callingWrong", false);
        model.put("roomWrong", false);
        model.put("choices", null);
        model.put("added", null);
        sayPolicy(form, allowed);
        model.put("dialled", id == 0 ? null : dialled(form));
    }

    Map<String, Object> all() {
        return model;
    }

    GroupModel wrong(FieldErrors errors) {
        model.put("errors", errors);
        model.put("callingWrong", CALLING.stream().anyMatch(errors::has));
        model.put("roomWrong", ROOM.stream().anyMatch(errors::has));
        return this;
    }

    GroupModel unsaved(AddMemberForm addition) {
        model.put("unsaved", true);
        model.put("newcomer", addition);
        return this;
    }

    /** Suggestions for a text that finds nobody, or several people. */
    GroupModel choices(PeoplePicker.Found found) {
        model.put("choices", found.isEmpty() ? null : found);
        return this;
    }

    GroupModel added(int many) {
        model.put("added", Message.of("group.members.added", many));
        return this;
    }

    /** What cannot be read counts as the usual here; it is complained of elsewhere. */
    private void sayPolicy(GroupForm form, AllowedNumbers allowed) {
        FieldErrors unheard = new FieldErrors();
        CallPolicy calling = form.calling().check(form.conference().check(unheard), unheard);
        PolicyText words =
                PolicyText.of(
                        calling,
                        form.rights().check(unheard),
                        PolicyText.Possible.of(ServiceCode.typed(form.code()), allowed));
        model.put("callingSaid", PolicyText.changed(words.calling()));
        model.put("roomSaid", PolicyText.changed(words.room()));
        model.put("changedFields", ChangedFields.of(form));
    }

    /** Beside what somebody else has saved in the meantime. */
    GroupModel beside(Group now, GroupForm mine) {
        GroupForm theirs = GroupForm.of(now);
        model.put("differences", GroupDifferences.between(mine, theirs));
        model.put("stale", true);
        model.put("theirMembers", MemberView.of(theirs.members(), people));
        model.put(
                "sameMembers",
                mine.members().stream()
                        .map(GroupModel::place)
                        .toList()
                        .equals(theirs.members().stream().map(GroupModel::place).toList()));
        return this;
    }

    /** Somebody has deleted it while this was typed. */
    GroupModel gone() {
        model.put("gone", true);
        return this;
    }

    private static String place(MemberForm member) {
        return member.row() + " " + member.role() + " " + member.confirm();
    }

    private static String dialled(GroupForm form) {
        return ServiceCode.typed(form.code()).map(ServiceCode::dialled).orElse(null);
    }
}
