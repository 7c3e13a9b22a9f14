package planerka.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import planerka.form.RowButtons;

/** The order of somebody's numbers after a button, or after one was dragged elsewhere. */
public final class NumberOrder {
    private static final Pattern DRAGGED = Pattern.compile("[0-9]{1,20}(,[0-9]{1,20}){0,20}");

    private NumberOrder() {}

    /**
     * The button is such as {@code number-up:2}; dragging sends all numbers in their new order,
     * separated by commas. An order of other numbers changes nothing.
     */
    public static List<PhoneNumber> after(
            String button, String dragged, List<PhoneNumber> numbers) {
        if (!DRAGGED.matcher(dragged).matches()) {
            boolean moves = RowButtons.isButton(button) && !button.contains("remove");
            return moves ? RowButtons.after(button, "number", numbers) : numbers;
        }
        List<PhoneNumber> wanted = new ArrayList<>();
        for (String digits : dragged.split(",")) {
            wanted.add(new PhoneNumber(digits));
        }
        boolean same = wanted.size() == numbers.size() && numbers.containsAll(wanted);
        return same && wanted.stream().distinct().count() == wanted.size() ? wanted : numbers;
    }
}
