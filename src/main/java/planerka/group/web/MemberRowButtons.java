package planerka.group.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planerka.group.form.MemberForm;

/** What the buttons beside the members do to their rows: {@code up:2}, {@code down:0}. */
final class MemberRowButtons {
    private static final Pattern BUTTON = Pattern.compile("(up|down|remove):([0-9]{1,4})");

    private MemberRowButtons() {}

    static boolean isButton(String pressed) {
        return BUTTON.matcher(pressed).matches();
    }

    /** The rows after the button; unchanged if it is pressed at an end, or is none of these. */
    static List<MemberForm> after(String pressed, List<MemberForm> rows) {
        Matcher button = BUTTON.matcher(pressed);
        List<MemberForm> changed = new ArrayList<>(rows);
        if (button.matches()) {
            press(button.group(1), Integer.parseInt(button.group(2)), changed);
        }
        return changed;
    }

    private static void press(String what, int row, List<MemberForm> rows) {
        if (row >= rows.size()) {
            return;
        }
        switch (what) {
            case "up" -> Collections.swap(rows, row, Math.max(row - 1, 0));
            case "down" -> Collections.swap(rows, row, Math.min(row + 1, rows.size() - 1));
            default -> rows.remove(row);
        }
    }
}
