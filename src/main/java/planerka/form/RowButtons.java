package planerka.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the buttons beside the lines of a form do to them where there is no JavaScript: {@code
 * number-up:2}, {@code absence-remove:0}, {@code number-more}.
 */
public final class RowButtons {
    private static final Pattern BUTTON =
            Pattern.compile("(number|absence)-(?:more|(up|down|remove):([0-9]{1,4}))");

    private RowButtons() {}

    public static boolean isButton(String pressed) {
        return BUTTON.matcher(pressed).matches();
    }

    /** The lines after the button; unchanged if it is none of theirs, or is pressed at an end. */
    public static <T> List<T> after(String pressed, String whose, List<T> lines) {
        Matcher button = BUTTON.matcher(pressed);
        List<T> changed = new ArrayList<>(lines);
        if (button.matches() && button.group(1).equals(whose) && button.group(2) != null) {
            press(button.group(2), Integer.parseInt(button.group(3)), changed);
        }
        return changed;
    }

    private static <T> void press(String what, int line, List<T> lines) {
        if (line >= lines.size()) {
            return;
        }
        switch (what) {
            case "up" -> Collections.swap(lines, line, Math.max(line - 1, 0));
            case "down" -> Collections.swap(lines, line, Math.min(line + 1, lines.size() - 1));
            default -> lines.remove(line);
        }
    }
}
