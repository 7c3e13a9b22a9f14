package planerka.history.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.group.GroupDirectory;
import planerka.history.AttendanceCounts;
import planerka.history.AttendanceTable;
import planerka.history.Filter;
import planerka.history.FilterForm;
import planerka.history.HistoryQuery;
import planerka.history.Months;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /history/attendance}: attendance by months, of a group or of a person. */
public final class AttendancePages implements Routes {
    private static final String PAGE = "history/attendance";
    private static final int USUAL_MONTHS = 6;

    private final AttendanceCounts counts;
    private final HistoryQueryParser questions;
    private final GroupDirectory groups;
    private final Clock clock;
    private final ZoneId zone;

    public AttendancePages(HistoryModule past, GroupDirectory groups, Clock clock) {
        this.counts = past.counts();
        this.questions = new HistoryQueryParser(past.persons());
        this.groups = groups;
        this.clock = clock;
        this.zone = past.history().zone();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/history/attendance", this::show, Access.VIEWER);
    }

    private void show(Context request) {
        SignedIn reader = SignedIn.of(request);
        HistoryQuery question = questions.of(FilterForm.of(request::queryParam), reader);
        Months months = Months.last(many(request), LocalDate.now(clock.withZone(zone)), zone);
        Map<String, Object> model =
                HistoryModel.of(question, HistoryModel.groupsOf(reader, groups.all()));
        model.putAll(
                new AttendanceModel(months, RequestLanguage.of(request))
                        .of(found(question, months, reader), question));
        model.put("groupName", question.filter().group().map(groups::name).orElse(""));
        if (question.errors().isEmpty()) {
            View.show(request, PAGE, model);
        } else {
            View.showAgain(request, PAGE, model);
        }
    }

    /** The person, if both are given: of one person there is more to tell. */
    private Optional<AttendanceTable> found(HistoryQuery question, Months months, SignedIn reader) {
        if (!question.isClear()) {
            return Optional.empty();
        }
        Filter filter = question.filter();
        return filter.person()
                .map(person -> counts.ofPerson(person, months, reader.scope()))
                .or(() -> filter.group().map(group -> counts.ofGroup(group, months)));
    }

    private static int many(Context request) {
        String given = Optional.ofNullable(request.queryParam("months")).orElse("");
        return Months.CHOICES.stream()
                .filter(choice -> choice.toString().equals(given))
                .findFirst()
                .orElse(USUAL_MONTHS);
    }
}
