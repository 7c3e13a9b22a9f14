package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Invitee;
import planerka.gathering.start.InviteeLookup;
import planerka.gathering.view.GatheringJson;
import planerka.gathering.view.GatheringService;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.Json;
import planerka.web.Problem;
import planerka.web.Routes;

/** {@code POST /api/v1/gatherings/{id}/participants}: calls one more into a gathering that runs. */
public final class ParticipantsApi implements Routes {
    private final GatheringService service;
    private final InviteeLookup invitees;

    /** Either of them. */
    private record Sent(Long person, String number) {}

    public ParticipantsApi(GatheringService service, InviteeLookup invitees) {
        this.service = service;
        this.invitees = invitees;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/gatherings/{id}/participants", this::call, Access.MANAGER);
    }

    private void call(Context request) {
        SignedIn who = SignedIn.of(request);
        Gathering gathering = service.found(who, request.pathParam("id"));
        Sent sent = Json.read(request, Sent.class);
        FieldErrors errors = new FieldErrors();
        Optional<Invitee> invitee = read(gathering, sent, errors);
        if (invitee.isEmpty()) {
            throw Problem.invalid(errors);
        }
        Gathering asked = service.call(who, gathering, invitee.get());
        request.status(HttpStatus.ACCEPTED).json(GatheringJson.of(asked));
    }

    private Optional<Invitee> read(Gathering gathering, Sent sent, FieldErrors errors) {
        if (sent.person() != null) {
            return invitees.byPerson(gathering, sent.person(), "person", errors);
        }
        String number = sent.number() == null ? "" : sent.number();
        return invitees.byNumber(gathering, number, "number", errors);
    }
}
