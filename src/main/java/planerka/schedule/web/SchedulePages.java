package planerka.schedule.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import planerka.account.SignedIn;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleTexts;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.Undo;
import planerka.web.View;

/** The buttons of {@code /schedules}, a question before a removal, and the way back. */
public final class SchedulePages implements Routes {
    static final String HOME = "/schedules";
    private static final String ONE = HOME + "/{id}";

    private final ScheduleService service;
    private final ScheduleTexts texts;

    public SchedulePages(ScheduleService service, ScheduleTexts texts) {
        this.service = service;
        this.texts = texts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ONE + "/pause", this::pause, Access.MANAGER);
        routes.post(ONE + "/resume", this::resume, Access.MANAGER);
        routes.post(ONE + "/run", this::run, Access.MANAGER);
        routes.post(ONE + "/restore", this::restore, Access.MANAGER);
        routes.get(ONE + "/delete", this::ask, Access.MANAGER);
        routes.post(ONE + "/delete", this::remove, Access.MANAGER);
    }

    private void pause(Context request) {
        Schedule paused = service.pause(SignedIn.of(request), id(request));
        View.goTo(request, HOME, Message.of("schedule.paused-now", service.name(paused)));
    }

    private void resume(Context request) {
        Schedule resumed = service.resume(SignedIn.of(request), id(request));
        View.goTo(request, HOME, Message.of("schedule.resumed-now", service.name(resumed)));
    }

    private void run(Context request) {
        View.goTo(request, "/gatherings/" + service.run(SignedIn.of(request), id(request)));
    }

    private void ask(Context request) {
        Schedule schedule = service.found(SignedIn.of(request), id(request));
        View.show(
                request,
                "schedule/delete",
                Map.of("schedule", service.line(schedule, texts.in(RequestLanguage.of(request)))));
    }

    private void remove(Context request) {
        Schedule gone = service.found(SignedIn.of(request), id(request));
        service.remove(SignedIn.of(request), id(request));
        Undo undo = new Undo(HOME + "/" + gone.id() + "/restore", Map.of());
        View.goTo(request, HOME, Message.of("schedule.removed", service.name(gone)), undo);
    }

    private void restore(Context request) {
        Schedule back = service.restore(SignedIn.of(request), id(request));
        View.goTo(
                request,
                HOME + "/" + back.id(),
                Message.of("schedule.restored", service.name(back)));
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }
}
