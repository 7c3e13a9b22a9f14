package planerka.history;

import java.util.List;
import java.util.Optional;
import planerka.text.FieldErrors;

/**
 * A query of the history.
 *
 * @param person the name of the person whom the filter names
 * @param choices people whom the typed words may mean, if they are several
 */
public record HistoryQuery(
        FilterForm form,
        Filter filter,
        FieldErrors errors,
        Optional<String> person,
        List<PersonFilter.Named> choices) {

    /** Whether it can be answered as it is. */
    public boolean isClear() {
        return errors.isEmpty() && choices.isEmpty();
    }
}
