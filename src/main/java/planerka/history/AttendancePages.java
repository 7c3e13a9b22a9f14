package planerka.history;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.group.GroupDirectory;
import planerka.web.Access;
import planerka.web.Language;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /history/attendance}: who came how often, by months, of a group or of a person. */
public final class AttendancePages implements Routes {
    private static final int USUAL_MONTHS = 6;

    private final AttendanceCounts counts;
    private final Questions questions;
    private final GroupDirectory groups;
    private final Clock clock;
    private final ZoneId zone;

    public AttendancePages(Retrospect past, GroupDirectory groups, Clock clock) {
        this.counts = past.counts();
        this.questions = new Questions(past.persons());
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
        Question question = questions.of(FilterForm.of(request::queryParam), reader);
        Months months = Months.last(many(request), LocalDate.now(clock.withZone(zone)), zone);
        Map<String, Object> model =
                HistoryModel.of(question, HistoryModel.groupsOf(reader, groups.all()));
        Language language = Language.of(request);
        found(question, months, reader)
                .filter(table -> !table.rows().isEmpty())
                .ifPresent(
                        table -> {
                            model.put("table", table);
                            model.put("chart", Chart.of(table, language));
                        });
        model.put("months", months.list().size());
        model.put("monthNames", names(months, language));
        model.put("monthQueries", queries(months));
        model.put("choicesOfMonths", Months.CHOICES);
        model.put("groupName", question.filter().group().map(groups::name).orElse(""));
        model.put("asked", question.isClear() && isOfSomething(question.filter()));
        if (question.errors().isEmpty()) {
            View.show(request, "history/attendance", model);
        } else {
            View.showAgain(request, "history/attendance", model);
        }
    }

    /** The person, if both are given: of him alone there is more to say. */
    private Optional<AttendanceTable> found(Question question, Months months, SignedIn reader) {
        if (!question.isClear()) {
            return Optional.empty();
        }
        Filter filter = question.filter();
        return filter.person()
                .map(person -> counts.ofPerson(person, months, reader.scope()))
                .or(() -> filter.group().map(group -> counts.ofGroup(group, months)));
    }

    private static boolean isOfSomething(Filter filter) {
        return filter.person().isPresent() || filter.group().isPresent();
    }

    private static int many(Context request) {
        String given = Optional.ofNullable(request.queryParam("months")).orElse("");
        return Months.CHOICES.stream()
                .filter(choice -> choice.toString().equals(given))
                .findFirst()
                .orElse(USUAL_MONTHS);
    }

    private static List<String> names(Months months, Language language) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("LLL yyyy", language.locale());
        return months.list().stream().map(name::format).toList();
    }

    /** The days of each month, as an address says them. */
    private static List<String> queries(Months months) {
        return months.list().stream().map(AttendancePages::days).toList();
    }

    private static String days(YearMonth month) {
        return "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    }
}
