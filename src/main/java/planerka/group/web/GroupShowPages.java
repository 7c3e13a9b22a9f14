package planerka.group.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import planerka.account.SignedIn;
import planerka.group.Group;
import planerka.group.GroupDryRun;
import planerka.group.Member;
import planerka.group.Role;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /groups/ID}: one group with what comes and what was, and whom it would call now. */
public final class GroupShowPages implements Routes {
    private static final String ONE = GroupPages.HOME + "/{id}";

    private final GroupService service;
    private final GroupInsights outlook;
    private final AllowedNumbers allowed;

    public GroupShowPages(GroupService service, GroupInsights outlook, AllowedNumbers allowed) {
        this.service = service;
        this.outlook = outlook;
        this.allowed = allowed;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE, this::show, Access.VIEWER);
        routes.get(ONE + "/dry-run", this::rehearse, Access.VIEWER);
    }

    private void show(Context request) {
        Group group = found(request);
        PolicyText words = PolicyText.of(group, allowed);
        Map<String, Object> model = new HashMap<>();
        model.put("group", group);
        model.put("away", outlook.away(group));
        model.put("today", outlook.today());
        model.put("schedules", outlook.schedules(group, RequestLanguage.of(request)));
        model.put("running", outlook.running(group));
        model.put("lately", outlook.lately(group));
        model.put("changed", words.changed());
        model.put("usual", words.usual());
        View.show(request, "group/show", model);
    }

    /** As if the group's organiser started it, or the person named in the address. */
    private void rehearse(Context request) {
        Group group = found(request);
        String typed = Optional.ofNullable(request.queryParam("organiser")).orElse("");
        FieldErrors errors = new FieldErrors();
        Optional<PhoneNumber> organiser =
                typed.isBlank() ? leads(group) : allowed.check(typed, "organiser", errors);
        List<GroupDryRun.Guest> guests =
                organiser.map(number -> outlook.rehearse(group, number)).orElse(List.of());
        Map<String, Object> model = new HashMap<>();
        model.put("group", group);
        model.put(
                "organiser",
                typed.isBlank() ? organiser.map(PhoneNumber::digits).orElse("") : typed);
        model.put("called", guests.stream().filter(GroupDryRun.Guest::isCalled).toList());
        model.put("leftOut", guests.stream().filter(guest -> !guest.isCalled()).toList());
        if (errors.isEmpty()) {
            View.show(request, "group/dry-run", model);
        } else {
            model.put("errors", errors);
            View.showAgain(request, "group/dry-run", model);
        }
    }

    /**
     * The person who would most likely start it: the organiser, a named starter, a leader, the
     * first member.
     */
    private static Optional<PhoneNumber> leads(Group group) {
        return group.organiser()
                .or(() -> group.card().rights().starters().stream().findFirst())
                .or(() -> first(group.members(), member -> member.role() == Role.LEADER))
                .or(() -> first(group.members(), member -> true));
    }

    private static Optional<PhoneNumber> first(List<Member> members, Predicate<Member> which) {
        return members.stream().filter(which).findFirst().map(one -> one.person().number());
    }

    private Group found(Context request) {
        return service.found(SignedIn.of(request), request.pathParam("id"));
    }
}
