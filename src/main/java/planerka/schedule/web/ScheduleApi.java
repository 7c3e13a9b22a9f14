package planerka.schedule.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.recurrence.DateOverride;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleDetails;
import planerka.schedule.ScheduleFilter;
import planerka.schedule.ScheduleSearch;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.Json;
import planerka.web.Paging;
import planerka.web.Problem;
import planerka.web.Routes;

/** {@code /api/v1/schedules}. */
public final class ScheduleApi implements Routes {
    private static final String ALL = "/api/v1/schedules";
    private static final String ONE = ALL + "/{id}";
    private static final int USUAL_COUNT = 10;
    private static final int MOST_COUNT = 100;

    private final ScheduleService service;
    private final ScheduleSearch search;

    public ScheduleApi(ScheduleService service, ScheduleSearch search) {
        this.service = service;
        this.search = search;
    }

    private record PauseJson(String until) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ALL, this::list, Access.VIEWER);
        routes.post(ALL, this::add, Access.MANAGER);
        routes.get(ONE, request -> answer(request, found(request)), Access.VIEWER);
        routes.put(ONE, this::change, Access.MANAGER);
        routes.delete(ONE, this::remove, Access.MANAGER);
        routes.get(ONE + "/next", this::next, Access.VIEWER);
        routes.post(ONE + "/run", this::run, Access.MANAGER);
        routes.post(ONE + "/pause", this::pause, Access.MANAGER);
        routes.post(ONE + "/resume", this::resume, Access.MANAGER);
        routes.post(ONE + "/skip", this::skip, Access.MANAGER);
        routes.post(ONE + "/exceptions", this::deviate, Access.MANAGER);
        routes.delete(ONE + "/exceptions", this::undo, Access.MANAGER);
        routes.post(ONE + "/duplicate", this::duplicate, Access.MANAGER);
        routes.post(ONE + "/restore", this::restore, Access.MANAGER);
    }

    private void list(Context request) {
        Paging part = Paging.of(request);
        List<Schedule> found =
                search.after(
                        ScheduleFilter.of(SignedIn.of(request).scope()),
                        part.after(),
                        part.limit());
        request.json(found.stream().map(ScheduleJson::of).toList());
    }

    private void add(Context request) {
        FieldErrors errors = new FieldErrors();
        ScheduleForm form = Json.read(request, ScheduleJson.class).form();
        ScheduleDetails card =
                service.drafts().check(form, errors).orElseThrow(() -> Problem.invalid(errors));
        request.status(HttpStatus.CREATED);
        answer(request, service.add(SignedIn.of(request), card).orProblem());
    }

    private void change(Context request) {
        ScheduleJson sent = Json.read(request, ScheduleJson.class);
        Schedule before = found(request);
        FieldErrors errors = new FieldErrors();
        ScheduleDetails card =
                service.drafts()
                        .check(before, sent.form(), errors)
                        .orElseThrow(() -> Problem.invalid(errors));
        SignedIn who = SignedIn.of(request);
        answer(request, service.change(who, before, sent.seen(), card).orProblem());
    }

    private void remove(Context request) {
        service.remove(SignedIn.of(request), id(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void next(Context request) {
        int count = count(request);
        Schedule schedule = found(request);
        request.json(service.next(schedule, count).stream().map(NextJson::of).toList());
    }

    private static int count(Context request) {
        String given = request.queryParam("count");
        try {
            int count = given == null ? USUAL_COUNT : Integer.parseInt(given);
            if (count >= 1 && count <= MOST_COUNT) {
                return count;
            }
        } catch (NumberFormatException garbage) {
            // Said below.
        }
        throw Problem.unreadable("count", "schedule.count.range", MOST_COUNT);
    }

    private void run(Context request) {
        long gathering = service.run(SignedIn.of(request), id(request));
        request.status(HttpStatus.ACCEPTED).json(Map.of("gathering", gathering));
    }

    /** Until a day if one is sent. */
    private void pause(Context request) {
        SignedIn who = SignedIn.of(request);
        String until =
                request.body().isBlank() ? null : Json.read(request, PauseJson.class).until();
        if (until == null) {
            answer(request, service.pause(who, id(request)));
            return;
        }
        FieldErrors errors = new FieldErrors();
        LocalDate day =
                DayField.day(until, "until", errors).orElseThrow(() -> Problem.invalid(errors));
        answer(request, service.pauseUntil(who, id(request), day));
    }

    private void resume(Context request) {
        answer(request, service.resume(SignedIn.of(request), id(request)));
    }

    /** All of a day, or the run at a time of it; a day without any is as good as skipped. */
    private void skip(Context request) {
        DateOverrideJson sent = Json.read(request, DateOverrideJson.class);
        FieldErrors errors = new FieldErrors();
        DateOverride one =
                service.drafts()
                        .skip(sent.form(), errors)
                        .orElseThrow(() -> Problem.invalid(errors));
        answer(request, service.deviate(SignedIn.of(request), found(request), one));
    }

    private void deviate(Context request) {
        Schedule schedule = found(request);
        FieldErrors errors = new FieldErrors();
        DateOverrideForm form = Json.read(request, DateOverrideJson.class).form();
        DateOverride one =
                service.drafts()
                        .check(schedule, form, errors)
                        .orElseThrow(() -> Problem.invalid(errors));
        answer(request, service.deviate(SignedIn.of(request), schedule, one));
    }

    /** Everything that was different on the day, or on its run at this time. */
    private void undo(Context request) {
        FieldErrors errors = new FieldErrors();
        String date = Optional.ofNullable(request.queryParam("date")).orElse("");
        LocalDate day =
                DayField.day(date, "date", errors).orElseThrow(() -> Problem.invalid(errors));
        String time = request.queryParam("time");
        Schedule schedule = found(request);
        for (DateOverride one : schedule.recurrence().deviations().all()) {
            boolean meant =
                    time == null || one.time().map(LocalTime::toString).orElse("").equals(time);
            if (one.day().equals(day) && meant) {
                schedule = service.undo(SignedIn.of(request), schedule, one);
            }
        }
        answer(request, schedule);
    }

    private void duplicate(Context request) {
        request.status(HttpStatus.CREATED);
        answer(request, service.duplicate(SignedIn.of(request), id(request)));
    }

    private void restore(Context request) {
        answer(request, service.restore(SignedIn.of(request), id(request)));
    }

    private Schedule found(Context request) {
        return service.found(SignedIn.of(request), id(request));
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }

    private static void answer(Context request, Schedule schedule) {
        request.json(ScheduleJson.of(schedule));
    }
}
