package planerka.group.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import planerka.group.form.CallPolicyForm;
import planerka.group.form.GroupForm;
import planerka.group.form.RoomPolicyForm;

/** Which fields of a group's form are not as usual; one that was left empty is. */
final class ChangedFields {
    private final Map<String, Boolean> changed = new LinkedHashMap<>();

    private ChangedFields() {}

    static Set<String> of(GroupForm form) {
        ChangedFields found = new ChangedFields();
        GroupForm usual = GroupForm.usual("", "");
        found.calling(form.calling(), usual.calling());
        found.conference(form.conference(), usual.conference());
        found.text("starters", form.rights().starters(), usual.rights().starters());
        found.choice("outside", form.rights().outside(), usual.rights().outside());
        return found.changed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void calling(CallPolicyForm now, CallPolicyForm usual) {
        text("callerName", now.callerName(), usual.callerName());
        text("ringSeconds", now.ringSeconds(), usual.ringSeconds());
        text("confirm", now.confirm(), usual.confirm());
        text("retry.attempts", now.attempts(), usual.attempts());
        text("retry.afterSeconds", now.afterSeconds(), usual.afterSeconds());
        text("nextAfterSeconds", now.nextAfterSeconds(), usual.nextAfterSeconds());
        choice("atOnce", now.atOnce(), usual.atOnce());
        choice("whenFree", now.whenFree(), usual.whenFree());
    }

    private void conference(RoomPolicyForm now, RoomPolicyForm usual) {
        text("aloneSeconds", now.aloneSeconds(), usual.aloneSeconds());
        choice("endWithLeader", now.endWithLeader(), usual.endWithLeader());
        text("lastsMinutes", now.lastsMinutes(), usual.lastsMinutes());
        text("most", now.most(), usual.most());
        text("pin", now.pin(), usual.pin());
        choice("byCode", now.byCode(), usual.byCode());
        choice("recorded", now.recorded(), usual.recorded());
        text("quorum", now.quorum(), usual.quorum());
    }

    private void text(String field, String now, String usual) {
        changed.put(field, !now.isBlank() && !now.strip().equals(usual));
    }

    private void choice(String field, boolean now, boolean usual) {
        changed.put(field, now != usual);
    }
}
