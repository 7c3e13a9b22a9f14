package planerka.calendar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.calendar.CalendarDay;
import planerka.calendar.CalendarFile;
import planerka.calendar.DayKind;
import planerka.calendar.WorkCalendar;
import planerka.form.Fields;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Body;
import planerka.web.GroupReach;
import planerka.web.Routes;
import planerka.web.View;

/** The days of a calendar: one that somebody types, or a file of them. */
public final class CalendarDayPages implements Routes {
    private static final String ONE = CalendarPages.HOME + "/{id}";

    private final CalendarService service;

    public CalendarDayPages(CalendarService service) {
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ONE + "/day", this::setDay, Access.MANAGER, GroupReach.ALL_GROUPS);
        routes.post(
                ONE + "/import", this::takeOver, Access.MANAGER, GroupReach.ALL_GROUPS, Body.FILE);
    }

    private void setDay(Context request) {
        Fields fields = new Fields(request.formParamMap());
        WorkCalendar before = service.found(request.pathParam("id"));
        String kind = fields.one("do").equals("usual") ? "" : fields.one("kind");
        String note = fields.one("note").strip();
        FieldErrors errors = new FieldErrors();
        Optional<CalendarDay> day = CalendarDay.check(fields.one("date"), kind, note, errors);
        if (day.isEmpty()) {
            CalendarPages.showAgain(
                    request,
                    service,
                    before,
                    Map.of(
                            "errors",
                            errors,
                            "date",
                            fields.one("date"),
                            "kind",
                            kind,
                            "note",
                            note));
        } else {
            service.setDay(SignedIn.of(request), before.id(), day.get());
            int year = day.get().date().getYear();
            goBack(request, before.id(), year, Message.of("calendar.day.saved"));
        }
    }

    private void takeOver(Context request) {
        WorkCalendar before = service.found(request.pathParam("id"));
        try {
            CalendarFile file = CalendarFile.read(bytes(request), service.today());
            service.takeOver(SignedIn.of(request), before.id(), file);
            Message done =
                    Message.of(
                            "calendar.imported",
                            "" + file.count(DayKind.OFF),
                            "" + file.count(DayKind.SHORT),
                            "" + file.count(DayKind.WORK));
            goBack(request, before.id(), file.days().firstKey().getYear(), done);
        } catch (CalendarFile.Unreadable unreadable) {
            FieldErrors errors = new FieldErrors().add("file", unreadable.why());
            CalendarPages.showAgain(request, service, before, Map.of("errors", errors));
        }
    }

    private static byte[] bytes(Context request) throws CalendarFile.Unreadable {
        UploadedFile file = request.uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw new CalendarFile.Unreadable("calendar.file.none");
        }
        try (InputStream in = file.content()) {
            return in.readNBytes(CalendarFile.MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new CalendarFile.Unreadable("calendar.file.none");
        }
    }

    /** Back to the year that was changed. */
    private static void goBack(Context request, long id, int year, Message done) {
        View.goTo(request, CalendarPages.HOME + "/" + id + "?year=" + year, done);
    }
}
