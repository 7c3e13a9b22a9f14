package planerka.history.web;

import java.util.List;
import java.util.Optional;
import planerka.account.GroupScope;
import planerka.account.SignedIn;
import planerka.history.Filter;
import planerka.history.FilterForm;
import planerka.history.HistoryQuery;
import planerka.history.PersonFilter;
import planerka.text.FieldErrors;
import planerka.web.Problem;

/** Makes questions of what was typed; whose business something is not gets no answer: 404. */
final class HistoryQueryParser {
    private final PersonFilter persons;

    HistoryQueryParser(PersonFilter persons) {
        this.persons = persons;
    }

    HistoryQuery of(FilterForm form, SignedIn reader) {
        FieldErrors errors = new FieldErrors();
        Filter filter = form.check(errors);
        filter.group().ifPresent(reader::needs);
        if (filter.person().isPresent()) {
            String name =
                    persons.name(filter.person().get(), reader.scope())
                            .orElseThrow(Problem::notFound);
            return new HistoryQuery(form, filter, errors, Optional.of(name), List.of());
        }
        return form.who().isEmpty()
                ? new HistoryQuery(form, filter, errors, Optional.empty(), List.of())
                : named(form, filter, errors, reader.scope());
    }

    /** The person whom the words mean; or those whom they may mean. */
    private HistoryQuery named(
            FilterForm form, Filter filter, FieldErrors errors, GroupScope scope) {
        List<PersonFilter.Named> found = persons.search(form.who(), scope);
        if (found.isEmpty()) {
            errors.add("who", "history.who.none", form.who());
        }
        if (found.size() != 1) {
            return new HistoryQuery(form, filter, errors, Optional.empty(), found);
        }
        PersonFilter.Named one = found.get(0);
        Filter his = filter.withPerson(Optional.of(one.id()));
        return new HistoryQuery(form, his, errors, Optional.of(one.name()), List.of());
    }
}
