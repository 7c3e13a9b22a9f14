package planerka.schedule;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import planerka.web.Access;
import planerka.web.FieldErrors;
import planerka.web.Json;
import planerka.web.Message;
import planerka.web.Paging;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SignedIn;

/** {@code /api/v1/schedules}. */
public final class ScheduleApi implements Routes {
    private static final String ALL = "/api/v1/schedules";
    private static final String ONE = ALL + "/{id}";
    private static final int USUAL_COUNT = 10;
    private static final int MOST_COUNT = 100;

    private final ScheduleDesk desk;

    public ScheduleApi(ScheduleDesk desk) {
        this.desk = desk;
    }

    /** The note is a word for programs: gap, overlap or skipped. */
    private record NextJson(Instant at, OffsetDateTime local, String note) {
        private static NextJson of(Occurrence occurrence) {
            return new NextJson(
                    occurrence.plannedAt(),
                    occurrence.local().toOffsetDateTime(),
                    occurrence.notes().stream().findFirst().map(NextJson::word).orElse(null));
        }

        private static String word(Message note) {
            return note.key().substring(note.key().lastIndexOf('.') + 1);
        }
    }

    private record SkipJson(String date) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ALL, this::list, Access.VIEWER);
        routes.post(ALL, this::add, Access.MANAGER);
        routes.get(ONE, request -> answer(request, desk.found(id(request))), Access.VIEWER);
        routes.put(ONE, this::change, Access.MANAGER);
        routes.delete(ONE, this::remove, Access.MANAGER);
        routes.get(ONE + "/next", this::next, Access.VIEWER);
        routes.post(ONE + "/run", this::run, Access.MANAGER);
        routes.post(ONE + "/pause", this::pause, Access.MANAGER);
        routes.post(ONE + "/resume", this::resume, Access.MANAGER);
        routes.post(ONE + "/skip", this::skip, Access.MANAGER);
    }

    private void list(Context request) {
        Paging part = Paging.of(request);
        List<Schedule> found = desk.list(part.after(), part.limit());
        request.json(found.stream().map(ScheduleJson::of).toList());
    }

    private void add(Context request) {
        ScheduleCard card = checked(Json.read(request, ScheduleJson.class));
        request.status(HttpStatus.CREATED);
        answer(request, desk.add(SignedIn.of(request), card).orProblem());
    }

    private void change(Context request) {
        ScheduleJson sent = Json.read(request, ScheduleJson.class);
        long id = desk.found(id(request)).id();
        ScheduleCard card = checked(sent);
        answer(request, desk.change(SignedIn.of(request), id, sent.seen(), card).orProblem());
    }

    private void remove(Context request) {
        desk.remove(SignedIn.of(request), id(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void next(Context request) {
        int count = count(request);
        Recurrence recurrence = desk.found(id(request)).recurrence();
        request.json(desk.next(recurrence, count).stream().map(NextJson::of).toList());
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
        long gathering = desk.run(SignedIn.of(request), id(request));
        request.status(HttpStatus.ACCEPTED).json(Map.of("gathering", gathering));
    }

    private void pause(Context request) {
        answer(request, desk.pause(SignedIn.of(request), id(request)));
    }

    private void resume(Context request) {
        answer(request, desk.resume(SignedIn.of(request), id(request)));
    }

    private void skip(Context request) {
        SkipJson sent = Json.read(request, SkipJson.class);
        answer(request, desk.skip(SignedIn.of(request), id(request), day(sent)));
    }

    private static LocalDate day(SkipJson sent) {
        try {
            return LocalDate.parse(sent.date() == null ? "" : sent.date());
        } catch (DateTimeException unreadable) {
            throw Problem.invalid(new FieldErrors().add("date", "schedule.day.shape"));
        }
    }

    private ScheduleCard checked(ScheduleJson sent) {
        FieldErrors errors = new FieldErrors();
        return desk.check(sent.form(), errors).orElseThrow(() -> Problem.invalid(errors));
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }

    private static void answer(Context request, Schedule schedule) {
        request.json(ScheduleJson.of(schedule));
    }
}
