package planerka.schedule.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.account.SignedIn;
import planerka.form.Fields;
import planerka.group.Group;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleFilter;
import planerka.schedule.ScheduleSearch;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.ScheduleView;
import planerka.schedule.agenda.Agenda;
import planerka.schedule.agenda.Period;
import planerka.schedule.agenda.PeriodText;
import planerka.schedule.agenda.ScheduleListQuery;
import planerka.text.Language;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /schedules}: all of them as a table, or what they have on the days of a week or month. */
public final class ScheduleListPages implements Routes {
    private static final int PAGE = 50;
    private static final int REMOVED = 10;

    private final ScheduleService service;
    private final ScheduleSearch search;
    private final Agenda agenda;
    private final ScheduleTexts texts;

    public ScheduleListPages(
            ScheduleService service, ScheduleSearch search, Agenda agenda, ScheduleTexts texts) {
        this.service = service;
        this.search = search;
        this.agenda = agenda;
        this.texts = texts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(SchedulePages.HOME, this::list, Access.VIEWER);
    }

    private void list(Context request) {
        SignedIn who = SignedIn.of(request);
        ScheduleListQuery asked = new ScheduleListQuery(new Fields(request.queryParamMap()));
        ScheduleFilter filter = asked.filter(who.scope());
        filter.group().ifPresent(who::needs);
        Map<String, Object> model = model(service.groups(who), filter);
        model.put("view", asked.view().map(Period.Kind::word).orElse("table"));
        model.put("day", asked.day().map(LocalDate::toString).orElse(""));
        if (asked.view().isPresent()) {
            days(request, asked, filter, model);
            View.show(request, "schedule/agenda", model);
        } else {
            table(request, asked.page(), filter, model);
            View.show(request, "schedule/list", model);
        }
    }

    /** What all views have: of what they show. */
    private Map<String, Object> model(List<Group> groups, ScheduleFilter filter) {
        Map<String, Object> model = new HashMap<>();
        model.put("groups", groups);
        model.put("choices", ScheduleListQuery.choices(groups, filter));
        model.put("group", filter.group().map(String::valueOf).orElse(""));
        model.put("q", filter.words());
        model.put("narrow", filter.isNarrow());
        model.put("narrowing", filter.narrowing());
        model.put("count", search.count(filter));
        return model;
    }

    private void table(
            Context request, int asked, ScheduleFilter filter, Map<String, Object> model) {
        int all = (int) model.get("count");
        int pages = Math.max(1, (all + PAGE - 1) / PAGE);
        int page = Math.min(asked, pages);
        model.put("schedules", lines(request, search.page(filter, (page - 1) * PAGE, PAGE)));
        model.put("removed", lines(request, search.removed(filter, REMOVED)));
        model.put("page", page);
        model.put("pages", pages);
        model.put("before", page > 1 ? address(page - 1, filter) : null);
        model.put("after", page < pages ? address(page + 1, filter) : null);
    }

    private static String address(int page, ScheduleFilter filter) {
        return SchedulePages.HOME + "?page=" + page + filter.narrowing();
    }

    private List<ScheduleView> lines(Context request, List<Schedule> some) {
        RecurrenceText text = texts.in(RequestLanguage.of(request));
        return some.stream().map(one -> service.line(one, text)).toList();
    }

    private void days(
            Context request,
            ScheduleListQuery asked,
            ScheduleFilter filter,
            Map<String, Object> model) {
        Language language = RequestLanguage.of(request);
        Agenda.Reader reader =
                new Agenda.Reader(service.now(), service.drafts().zone(), texts.in(language));
        Period period = new Period(asked.view().orElseThrow(), asked.day().orElse(reader.today()));
        model.put("day", period.day().toString());
        model.put("agenda", agenda.of(filter, period, reader));
        model.put("shown", PeriodText.of(period, language));
        model.put("most", Agenda.MOST);
    }
}
