package planerka.schedule.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.gathering.model.Participant;
import planerka.people.PhoneNumber;
import planerka.recurrence.Occurrence;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.forecast.DryRun;
import planerka.schedule.forecast.Forecast;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.RequestLanguage;
import planerka.web.Routes;

/** {@code /api/v1/schedules/ID/dry-run} and {@code /warnings}. */
public final class ForecastApi implements Routes {
    private static final String ALL = "/api/v1/schedules";
    private static final String ONE = ALL + "/{id}";

    private final ScheduleService service;
    private final Forecast forecast;
    private final ScheduleTexts texts;

    public ForecastApi(ScheduleService service, Forecast forecast, ScheduleTexts texts) {
        this.service = service;
        this.forecast = forecast;
        this.texts = texts;
    }

    private record DryRunJson(
            Instant at,
            String organiser,
            String callerId,
            String lead,
            int lines,
            int outsideLines,
            List<PersonJson> called,
            List<PersonJson> leftOut) {
        private static DryRunJson of(DryRun dry) {
            return new DryRunJson(
                    dry.at(),
                    dry.organiser().digits(),
                    dry.callerId(),
                    dry.lead().way().word(),
                    dry.lines(),
                    dry.outsideLines(),
                    dry.called().stream().map(PersonJson::of).toList(),
                    dry.leftOut().stream().map(PersonJson::of).toList());
        }
    }

    private record PersonJson(String name, List<String> numbers, String reason) {
        private static PersonJson of(Participant one) {
            String reason = one.status().reason().word();
            return new PersonJson(
                    one.who().name(),
                    one.who().numbers().stream().map(PhoneNumber::digits).toList(),
                    reason.isEmpty() ? null : reason);
        }
    }

    private record WarningJson(String kind, String message) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE + "/dry-run", this::dryRun, Access.VIEWER);
        routes.get(ONE + "/warnings", this::warnings, Access.VIEWER);
    }

    /** Of the run that is named by its local time, or of the next one. */
    private void dryRun(Context request) {
        Schedule schedule = service.found(SignedIn.of(request), request.pathParam("id"));
        Optional<LocalDateTime> slot = slot(request.queryParam("run"));
        Occurrence run = Forecast.run(schedule, slot, service.now()).orElseThrow(Problem::notFound);
        request.json(DryRunJson.of(forecast.dryRun(schedule, run)));
    }

    private static Optional<LocalDateTime> slot(String typed) {
        FieldErrors errors = new FieldErrors();
        Optional<LocalDateTime> slot =
                typed == null ? Optional.empty() : DayField.moment(typed, "run", errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return slot;
    }

    private void warnings(Context request) {
        Schedule schedule = service.found(SignedIn.of(request), request.pathParam("id"));
        RecurrenceText text = texts.in(RequestLanguage.of(request));
        request.json(
                forecast.warnings(schedule, SignedIn.of(request).scope(), service.now()).stream()
                        .map(one -> new WarningJson(kind(one), text.say(one)))
                        .toList());
    }

    private static String kind(Message warning) {
        return warning.key().substring(warning.key().lastIndexOf('.') + 1);
    }
}
