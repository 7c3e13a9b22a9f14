package planerka.schedule.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.recurrence.Occurrence;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.forecast.Forecast;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /schedules/ID/dry-run}: whom an occurrence would call, and whom not. */
public final class ForecastPages implements Routes {
    private final ScheduleService service;
    private final Forecast forecast;
    private final ScheduleTexts texts;

    public ForecastPages(ScheduleService service, Forecast forecast, ScheduleTexts texts) {
        this.service = service;
        this.forecast = forecast;
        this.texts = texts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/schedules/{id}/dry-run", this::show, Access.VIEWER);
    }

    private void show(Context request) {
        Schedule schedule = service.found(SignedIn.of(request), request.pathParam("id"));
        String typed = Optional.ofNullable(request.queryParam("run")).orElse("");
        Optional<LocalDateTime> slot = DayField.moment(typed, "run", new FieldErrors());
        Occurrence run = Forecast.run(schedule, slot, service.now()).orElseThrow(Problem::notFound);
        RecurrenceText text = texts.in(RequestLanguage.of(request));
        View.show(
                request,
                "schedule/dry-run",
                Map.of(
                        "schedule",
                        schedule,
                        "run",
                        run,
                        "when",
                        text.dateTime(run.local().toLocalDateTime()),
                        "dry",
                        forecast.dryRun(schedule, run)));
    }
}
