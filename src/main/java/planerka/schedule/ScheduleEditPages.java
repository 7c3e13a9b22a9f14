package planerka.schedule;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.people.Difference;
import planerka.people.Fields;
import planerka.people.PhoneNumber;
import planerka.web.Access;
import planerka.web.FieldErrors;
import planerka.web.Message;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/** A schedule's form, with what it would come to. */
public final class ScheduleEditPages implements Routes {
    private static final String FORM = "schedule/edit";
    private static final int SHOWN = 10;
    private static final int MINUTE = 60;

    private final ScheduleDesk desk;
    private final GroupDirectory groups;
    private final ZoneId house;

    public ScheduleEditPages(ScheduleDesk desk, GroupDirectory groups, ZoneId house) {
        this.desk = desk;
        this.groups = groups;
        this.house = house;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/schedules/new", this::blank, Access.MANAGER);
        routes.post(SchedulePages.HOME, request -> post(request, 0), Access.MANAGER);
        routes.get("/schedules/{id}/edit", this::edit, Access.MANAGER);
        routes.post(
                "/schedules/{id}",
                request -> post(request, desk.found(request.pathParam("id")).id()),
                Access.MANAGER);
    }

    /** For the group that the address names, if it does, with its organiser. */
    private void blank(Context request) {
        String wanted = Optional.ofNullable(request.queryParam("group")).orElse("");
        Optional<Group> group =
                groups.all().stream()
                        .filter(one -> String.valueOf(one.id()).equals(wanted))
                        .findFirst();
        ScheduleForm form =
                new ScheduleForm(
                        group.map(one -> String.valueOf(one.id())).orElse(""),
                        group.flatMap(Group::organiser).map(PhoneNumber::digits).orElse(""),
                        List.of("MON", "TUE", "WED", "THU", "FRI"),
                        new ScheduleForm.Clocks("09:00", house.getId(), "", ""),
                        List.of(),
                        "");
        View.show(request, FORM, model(0, 0, form));
    }

    private void edit(Context request) {
        Schedule schedule = desk.found(request.pathParam("id"));
        ScheduleForm form = ScheduleForm.of(schedule.card());
        Map<String, Object> model = model(schedule.id(), schedule.version(), form);
        model.put("next", desk.next(schedule.recurrence(), SHOWN));
        View.show(request, FORM, model);
    }

    private void post(Context request, long id) {
        Fields fields = new Fields(request.formParamMap());
        ScheduleForm form = form(fields);
        int version = fields.version().orElse(-1);
        FieldErrors errors = new FieldErrors();
        Optional<ScheduleCard> card = desk.check(form, errors);
        Map<String, Object> model = model(id, version, form);
        if (card.isEmpty()) {
            model.put("errors", errors);
            View.showAgain(request, FORM, model);
        } else if (fields.one("do").equals("preview")) {
            model.put("next", desk.next(card.get().recurrence(), SHOWN));
            View.show(request, FORM, model);
        } else {
            save(request, id, card.get(), model);
        }
    }

    private void save(Context request, long id, ScheduleCard card, Map<String, Object> model) {
        SignedIn who = SignedIn.of(request);
        OptionalInt version = OptionalInt.of((Integer) model.get("version"));
        ScheduleSaved saved = id == 0 ? desk.add(who, card) : desk.change(who, id, version, card);
        if (saved instanceof ScheduleSaved.Refused refused) {
            model.put("errors", refused.errors());
            View.showAgain(request, FORM, model);
        } else if (saved instanceof ScheduleSaved.Stale stale) {
            tellStale(request, stale.now(), card, model);
        } else {
            saved.orProblem();
            String group = groups.byId(card.group()).map(Group::name).orElse("");
            View.goTo(request, SchedulePages.HOME, Message.of("schedule.saved", group));
        }
    }

    /** What he typed stays; what the other one saved stands beside it; saving again replaces it. */
    private static void tellStale(
            Context request, Schedule now, ScheduleCard mine, Map<String, Object> model) {
        request.status(HttpStatus.CONFLICT);
        model.put("stale", true);
        model.put("version", now.version());
        model.put("differences", differences(ScheduleForm.of(mine), ScheduleForm.of(now.card())));
        View.show(request, FORM, model);
    }

    private static List<Difference> differences(ScheduleForm mine, ScheduleForm theirs) {
        ScheduleForm.Clocks ours = mine.clocks();
        ScheduleForm.Clocks others = theirs.clocks();
        return Difference.among(
                new Difference("schedule.organiser", mine.organiser(), theirs.organiser()),
                new Difference("schedule.days", days(mine), days(theirs)),
                new Difference("schedule.time", ours.time(), others.time()),
                new Difference("schedule.zone", ours.zone(), others.zone()),
                new Difference("schedule.from", ours.from(), others.from()),
                new Difference("schedule.to", ours.to(), others.to()),
                new Difference(
                        "schedule.exceptions",
                        String.join(", ", mine.skipped()),
                        String.join(", ", theirs.skipped())),
                new Difference("schedule.late", minutes(mine), minutes(theirs)));
    }

    private static String days(ScheduleForm form) {
        return String.join(", ", form.days());
    }

    private static ScheduleForm form(Fields fields) {
        return new ScheduleForm(
                fields.one("group"),
                fields.one("organiser"),
                fields.all("days"),
                new ScheduleForm.Clocks(
                        fields.one("time"),
                        fields.one("timeZone"),
                        fields.one("from"),
                        fields.one("to")),
                Stream.of(fields.one("exceptions").split("[\\s,;]+"))
                        .filter(day -> !day.isEmpty())
                        .toList(),
                seconds(fields.one("lateMinutes").strip()));
    }

    /** People think in minutes; what is no number is shown back as it was typed. */
    private static String seconds(String minutes) {
        return minutes.matches("[0-9]{1,4}")
                ? String.valueOf(Integer.parseInt(minutes) * MINUTE)
                : minutes;
    }

    private static String minutes(ScheduleForm form) {
        String seconds = form.lateLimit();
        return seconds.matches("[0-9]{1,7}") && Integer.parseInt(seconds) % MINUTE == 0
                ? String.valueOf(Integer.parseInt(seconds) / MINUTE)
                : seconds;
    }

    private Map<String, Object> model(long id, int version, ScheduleForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("version", version);
        model.put("form", form);
        model.put("lateMinutes", form.lateLimit().isEmpty() ? "5" : minutes(form));
        model.put("exceptions", String.join("\n", form.skipped()));
        model.put("groups", groups.all());
        model.put("weekdays", Stream.of(DayOfWeek.values()).map(WeekDays::word).toList());
        model.put("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        model.put("next", List.of());
        model.put("stale", false);
        return model;
    }
}
