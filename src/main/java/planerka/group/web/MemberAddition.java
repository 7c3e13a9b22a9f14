package planerka.group.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planerka.account.GroupScope;
import planerka.group.form.MemberForm;

/**
 * The rows of a form after a member was added by a button such as {@code pick:12}, a person's id,
 * or {@code everybody:3}, a group's. A person in the list already keeps their place.
 *
 * @param added how many are new
 */
record MemberAddition(List<MemberForm> rows, int added) {
    private static final Pattern BUTTON = Pattern.compile("(pick|everybody):([0-9]{1,18})");

    static boolean isButton(String pressed) {
        return BUTTON.matcher(pressed).matches();
    }

    static MemberAddition by(
            String pressed,
            List<MemberForm> rows,
            String role,
            PeoplePicker picker,
            GroupScope scope) {
        Matcher button = BUTTON.matcher(pressed);
        if (!button.matches()) {
            return new MemberAddition(rows, 0);
        }
        long id = Long.parseLong(button.group(2));
        return of(
                rows,
                button.group(1).equals("pick")
                        ? picker.person(id, role).stream().toList()
                        : picker.everybody(id, scope, role));
    }

    static MemberAddition of(List<MemberForm> rows, List<MemberForm> more) {
        List<MemberForm> all = new ArrayList<>(rows);
        more.stream().filter(one -> !holds(all, one)).forEach(all::add);
        return new MemberAddition(all, all.size() - rows.size());
    }

    private static boolean holds(List<MemberForm> rows, MemberForm member) {
        return rows.stream()
                .anyMatch(
                        row ->
                                member.isKnown()
                                        ? row.person().equals(member.person())
                                        : !row.isKnown() && row.number().equals(member.number()));
    }
}
