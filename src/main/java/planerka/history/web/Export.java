package planerka.history.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import planerka.account.GroupScope;
import planerka.history.Attendee;
import planerka.history.Cursor;
import planerka.history.Filter;
import planerka.history.History;
import planerka.history.History.Told;
import planerka.sheet.Sheet;

/**
 * Writes what a filter finds into a sheet, some gatherings at a time: neither the memory nor a
 * transaction grows with it. Blocks on the database and on the reader.
 */
final class Export {
    private static final int AT_ONCE = 200;

    private final History history;
    private final Columns columns;

    Export(History history, Columns columns) {
        this.history = history;
        this.columns = columns;
    }

    /** A row for every gathering. */
    void gatherings(Filter filter, GroupScope scope, Sheet sheet) throws IOException {
        sheet.row(columns.gatherings());
        each(filter, scope, told -> sheet.row(columns.gathering(told)));
    }

    /** A row for everybody in every gathering; only the person's own, if one is asked for. */
    void people(Filter filter, GroupScope scope, Sheet sheet) throws IOException {
        sheet.row(columns.people());
        each(
                filter,
                scope,
                told -> {
                    for (Attendee who : told.people()) {
                        if (filter.person().isEmpty() || filter.person().equals(who.person())) {
                            sheet.row(columns.person(told.entry(), who));
                        }
                    }
                });
    }

    @FunctionalInterface
    private interface Writing {
        void write(Told told) throws IOException;
    }

    private void each(Filter filter, GroupScope scope, Writing writing) throws IOException {
        Optional<Cursor> after = Optional.empty();
        do {
            List<Told> some = history.told(filter, scope, after, AT_ONCE);
            for (Told told : some) {
                writing.write(told);
            }
            after =
                    some.size() < AT_ONCE
                            ? Optional.empty()
                            : Optional.of(some.get(AT_ONCE - 1).entry().cursor());
        } while (after.isPresent());
    }
}
