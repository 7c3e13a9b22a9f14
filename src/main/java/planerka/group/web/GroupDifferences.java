package planerka.group.web;

import java.util.ArrayList;
import java.util.List;
import planerka.form.FieldConflict;
import planerka.group.form.CallPolicyForm;
import planerka.group.form.GroupForm;
import planerka.group.form.RoomPolicyForm;

/** Where two versions of a group differ, members apart. */
final class GroupDifferences {
    private final List<FieldConflict> all = new ArrayList<>();

    private GroupDifferences() {}

    static List<FieldConflict> between(GroupForm mine, GroupForm theirs) {
        GroupDifferences found = new GroupDifferences();
        found.text("group.name", mine.name(), theirs.name());
        found.text("group.code", mine.code(), theirs.code());
        found.text("group.organiser", mine.organiser(), theirs.organiser());
        found.calling(mine.calling(), theirs.calling());
        found.conference(mine.conference(), theirs.conference());
        found.text("group.starters", mine.rights().starters(), theirs.rights().starters());
        found.choice("group.outside", mine.rights().outside(), theirs.rights().outside());
        return FieldConflict.among(found.all.toArray(FieldConflict[]::new));
    }

    private void calling(CallPolicyForm mine, CallPolicyForm theirs) {
        text("group.caller-name", mine.callerName(), theirs.callerName());
        text("group.ring", mine.ringSeconds(), theirs.ringSeconds());
        text("group.attempts", mine.attempts(), theirs.attempts());
        text("group.after", mine.afterSeconds(), theirs.afterSeconds());
        text("group.confirm", mine.confirm(), theirs.confirm());
        text("group.next-after", mine.nextAfterSeconds(), theirs.nextAfterSeconds());
        choice("group.at-once", mine.atOnce(), theirs.atOnce());
        choice("group.when-free", mine.whenFree(), theirs.whenFree());
    }

    private void conference(RoomPolicyForm mine, RoomPolicyForm theirs) {
        text("group.alone", mine.aloneSeconds(), theirs.aloneSeconds());
        choice("group.end-with-leader", mine.endWithLeader(), theirs.endWithLeader());
        text("group.lasts", mine.lastsMinutes(), theirs.lastsMinutes());
        text("group.most", mine.most(), theirs.most());
        text("group.pin", mine.pin(), theirs.pin());
        choice("group.by-code", mine.byCode(), theirs.byCode());
        choice("group.recorded", mine.recorded(), theirs.recorded());
        text("group.quorum", mine.quorum(), theirs.quorum());
    }

    private void text(String key, String mine, String theirs) {
        all.add(new FieldConflict(key, mine, theirs));
    }

    private void choice(String key, boolean mine, boolean theirs) {
        text(key, mine ? "✓" : "", theirs ? "✓" : "");
    }
}
