package planerka.group.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import planerka.form.Fields;
import planerka.group.Rights;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;

/**
 * What a group may, as typed or sent.
 *
 * @param starters numbers parted by spaces, commas or semicolons
 */
public record RightsForm(boolean outside, String starters) {

    static RightsForm of(Rights rights) {
        return new RightsForm(
                rights.outside(),
                rights.starters().stream()
                        .map(PhoneNumber::digits)
                        .collect(Collectors.joining(" ")));
    }

    static RightsForm of(Fields fields) {
        return new RightsForm(!fields.one("outside").isEmpty(), fields.one("starters"));
    }

    public Rights check(FieldErrors errors) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (String typed : starters.strip().split("[\\s,;]+")) {
            if (!typed.isEmpty()) {
                PhoneNumber.typed(typed)
                        .ifPresentOrElse(
                                numbers::add,
                                () -> errors.add("starters", "group.starters.shape", typed));
            }
        }
        if (numbers.size() > Rights.MOST_STARTERS) {
            errors.add("starters", "group.starters.many", Rights.MOST_STARTERS);
        }
        return new Rights(outside, errors.has("starters") ? List.of() : numbers);
    }
}
