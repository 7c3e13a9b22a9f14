package planerka.history.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.group.GroupDirectory;
import planerka.history.Cursor;
import planerka.history.Filter;
import planerka.history.FilterForm;
import planerka.history.History;
import planerka.history.HistoryQuery;
import planerka.history.HistoryRow;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /history}: what was gathered, the latest first, as far as the reader's groups go. */
public final class HistoryPages implements Routes {
    static final String HOME = "/history";
    private static final int ON_A_PAGE = 50;

    private final History history;
    private final GroupDirectory groups;
    private final HistoryQueryParser questions;

    public HistoryPages(HistoryModule past, GroupDirectory groups) {
        this.history = past.history();
        this.groups = groups;
        this.questions = new HistoryQueryParser(past.persons());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, this::list, Access.VIEWER);
        routes.get(
                "/gatherings",
                request -> request.redirect(HOME, HttpStatus.MOVED_PERMANENTLY),
                Access.VIEWER);
    }

    private void list(Context request) {
        SignedIn reader = SignedIn.of(request);
        HistoryQuery question = questions.of(FilterForm.of(request::queryParam), reader);
        Optional<Cursor> after =
                Optional.ofNullable(request.queryParam("before")).flatMap(Cursor::of);
        List<HistoryRow> found =
                question.isClear()
                        ? history.page(question.filter(), reader.scope(), after, ON_A_PAGE + 1)
                        : List.of();
        Map<String, Object> model =
                HistoryModel.of(question, HistoryModel.groupsOf(reader, groups.all()));
        model.put("rows", found.stream().limit(ON_A_PAGE).toList());
        model.put("first", after.isEmpty());
        model.put("clear", question.isClear());
        model.put("older", older(question.filter(), found));
        show(request, question, model);
    }

    private static void show(Context request, HistoryQuery question, Map<String, Object> model) {
        String template = isPart(request) ? "history/found" : "history/list";
        if (question.errors().isEmpty() || isPart(request)) {
            View.show(request, template, model);
        } else {
            View.showAgain(request, template, model);
        }
    }

    /** While one types, what is found is asked for alone; going back asks for the whole page. */
    private static boolean isPart(Context request) {
        return request.header("HX-Request") != null
                && request.header("HX-History-Restore-Request") == null;
    }

    private static String older(Filter filter, List<HistoryRow> found) {
        return found.size() > ON_A_PAGE
                ? address(filter, "before=" + found.get(ON_A_PAGE - 1).entry().cursor().text())
                : "";
    }

    private static String address(Filter filter, String more) {
        return HOME + "?" + (filter.query().isEmpty() ? "" : filter.query() + "&") + more;
    }
}
