package planerka.history.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.account.SignedIn;
import planerka.gathering.model.StartedBy;
import planerka.group.Group;
import planerka.history.HistoryQuery;
import planerka.history.PersonFilter;
import planerka.history.ResultFilter;

/** What the pages of the history show besides what was found. */
final class HistoryModel {
    static final List<String> WENT =
            Stream.of(ResultFilter.values()).map(ResultFilter::word).toList();
    static final List<String> DOORS = Stream.of(StartedBy.values()).map(StartedBy::word).toList();

    private HistoryModel() {}

    /** Those that the reader may see. */
    static List<Group> groupsOf(SignedIn reader, List<Group> all) {
        return reader.scope().isAll()
                ? all
                : all.stream().filter(one -> reader.scope().covers(one.id())).toList();
    }

    /** The filter's form with its present values, and everything that can be chosen in it. */
    static Map<String, Object> of(HistoryQuery question, List<Group> groups) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", question.form());
        model.put("filter", question.filter());
        model.put("query", question.filter().query());
        model.put("group", question.filter().group().orElse(0L));
        model.put("person", question.filter().person().orElse(0L));
        model.put("name", question.person().orElse(""));
        model.put("choices", question.choices().stream().limit(PersonFilter.MOST).toList());
        model.put("moreChoices", question.choices().size() > PersonFilter.MOST);
        model.put("errors", question.errors());
        model.put("groups", groups);
        model.put("wents", WENT);
        model.put("doors", DOORS);
        model.put("others", question.filter().withPerson(Optional.empty()).query());
        return model;
    }
}
