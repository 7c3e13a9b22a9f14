package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.form.FormInput;
import planerka.form.PathId;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.InviteCommand;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.start.InviteeLookup;
import planerka.gathering.start.InviteeSuggestion;
import planerka.gathering.view.GatheringService;
import planerka.gathering.view.GatheringView;
import planerka.people.Person;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.View;

/**
 * Calls one more person into a running gathering: {@code /gatherings/{id}/participants}, with the
 * suggestions while a name is typed.
 */
public final class InvitePages implements Routes {
    private static final String WHO = "who";

    private final GatheringService service;
    private final InviteeLookup invitees;

    public InvitePages(GatheringService service, InviteeLookup invitees) {
        this.service = service;
        this.invitees = invitees;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/gatherings/{id}/candidates", this::offer, Access.MANAGER);
        routes.post("/gatherings/{id}/participants", this::call, Access.MANAGER);
    }

    private void offer(Context request) {
        Gathering gathering = found(request);
        String words = Optional.ofNullable(request.queryParam(WHO)).orElse("");
        View.show(
                request,
                "gathering/candidates",
                Map.of("candidates", candidates(gathering, invitees.like(words))));
    }

    private void call(Context request) {
        Gathering gathering = found(request);
        String typed = FormInput.line(request, WHO);
        List<Person> like = isNumber(typed) || isChosen(request) ? List.of() : invitees.like(typed);
        FieldErrors errors = new FieldErrors();
        Optional<Invitee> invitee = invitee(request, gathering, like, errors);
        if (invitee.isEmpty()) {
            View.showAgain(request, template(request), model(gathering, typed, like, errors));
            return;
        }
        Invitee who = invitee.get();
        Optional<ParticipantState> here = InviteCommand.here(gathering, who);
        if (here.isEmpty()) {
            service.call(SignedIn.of(request), gathering, who);
        }
        done(request, gathering, new Done(who.name(), here));
    }

    /**
     * The result of calling one more person.
     *
     * @param here the state of a person who was not called for it
     */
    public record Done(String name, Optional<ParticipantState> here) {
        String word() {
            return here.map(state -> "is-" + state.word()).orElse("called");
        }

        /** Whether the page may remove the sentence when the person is not called any more. */
        public boolean coming() {
            return here.filter(state -> !state.isPending()).isEmpty();
        }
    }

    private Optional<Invitee> invitee(
            Context request, Gathering gathering, List<Person> like, FieldErrors errors) {
        if (isChosen(request)) {
            long id = PathId.of(FormInput.line(request, "person"));
            return invitees.byPerson(gathering, id, WHO, errors);
        }
        String typed = FormInput.line(request, WHO);
        if (isNumber(typed)) {
            return invitees.byNumber(gathering, typed, WHO, errors);
        }
        if (like.size() == 1) {
            return invitees.byPerson(gathering, like.get(0).id(), WHO, errors);
        }
        errors.add(WHO, like.isEmpty() ? "gathering.add.nobody" : "gathering.add.several");
        return Optional.empty();
    }

    /** Text without letters is meant as a number, even a wrong one. */
    private static boolean isNumber(String typed) {
        return PhoneNumber.typed(typed).isPresent()
                || !typed.isEmpty() && typed.codePoints().noneMatch(Character::isLetter);
    }

    private static boolean isChosen(Context request) {
        return !FormInput.line(request, "person").isEmpty();
    }

    /** With scripts the form alone comes back, empty; without, the page is shown again. */
    private static void done(Context request, Gathering gathering, Done done) {
        Message said = Message.of("gathering.add." + done.word(), done.name());
        if (isPart(request)) {
            Map<String, Object> model =
                    new HashMap<>(model(gathering, "", List.of(), new FieldErrors()));
            model.put("added", said);
            model.put("done", done);
            request.status(HttpStatus.OK);
            View.show(request, "gathering/add", model);
        } else {
            View.goTo(request, "/gatherings/" + gathering.id(), said);
        }
    }

    private static boolean isPart(Context request) {
        return request.header("HX-Request") != null;
    }

    private static String template(Context request) {
        return isPart(request) ? "gathering/add" : "gathering/add-page";
    }

    private static Map<String, Object> model(
            Gathering gathering, String typed, List<Person> like, FieldErrors errors) {
        return Map.of(
                "gathering",
                GatheringView.of(gathering),
                "section",
                "today",
                WHO,
                typed,
                "candidates",
                candidates(gathering, like),
                "errors",
                errors);
    }

    private static List<InviteeSuggestion> candidates(Gathering gathering, List<Person> like) {
        return like.stream().map(one -> InviteeSuggestion.of(one, gathering)).toList();
    }

    private Gathering found(Context request) {
        return service.found(SignedIn.of(request), request.pathParam("id"));
    }
}
