package planerka.gathering;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import planerka.people.PathId;
import planerka.web.Audit;
import planerka.web.Problem;
import planerka.web.SignedIn;

/**
 * What can be asked of a gathering by its name in an address, for the pages' buttons and the API's
 * paths alike. Thread-safe.
 */
public final class Desk {
    private final Gatherings gatherings;
    private final Archive archive;
    private final Audit audit;
    private final Clock clock;

    private final Map<String, Function<Context, GatheringEvent>> ofAll =
            Map.of(
                    "end", request -> new Asked.End(now()),
                    "lock", request -> new Asked.Lock(now(), true),
                    "unlock", request -> new Asked.Lock(now(), false),
                    "mute", request -> new Asked.Mute(now(), Optional.empty(), true),
                    "unmute", request -> new Asked.Mute(now(), Optional.empty(), false),
                    "recall", request -> new Asked.RecallMissing(now(), Optional.empty()));
    private final Map<String, BiFunction<Context, Integer, GatheringEvent>> ofOne =
            Map.of(
                    "kick", (request, who) -> new Asked.Kick(now(), who),
                    "mute", (request, who) -> new Asked.Mute(now(), Optional.of(who), true),
                    "unmute", (request, who) -> new Asked.Mute(now(), Optional.of(who), false),
                    "recall", (request, who) -> new Asked.Recall(now(), who));

    public Desk(Gatherings gatherings, Archive archive, Audit audit, Clock clock) {
        this.gatherings = gatherings;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the path's id: as it lives, or as it was; 404 if there never was one. */
    Gathering found(Context request) {
        return found(PathId.of(request.pathParam("id")));
    }

    Gathering found(long id) {
        return gatherings.find(id).or(() -> archive.find(id)).orElseThrow(Problem::notFound);
    }

    /** Does what the path's {@code command} says; 404 for another word, 409 if it is over. */
    Gathering command(Context request) {
        Function<Context, GatheringEvent> wish = ofAll.get(request.pathParam("command"));
        if (wish == null) {
            throw Problem.notFound();
        }
        return ask(request, found(request), wish.apply(request), "");
    }

    /** The same of the path's participant. */
    Gathering commandOne(Context request) {
        BiFunction<Context, Integer, GatheringEvent> wish = ofOne.get(request.pathParam("command"));
        Gathering gathering = found(request);
        Optional<Participant> who = participant(gathering, request.pathParam("participant"));
        if (wish == null || who.isEmpty()) {
            throw Problem.notFound();
        }
        return ask(request, gathering, wish.apply(request, who.get().id()), who.get().who().name());
    }

    private Gathering ask(Context request, Gathering known, GatheringEvent wish, String whom) {
        if (!gatherings.ask(known.id(), wish)) {
            throw Problem.conflict("gathering.over");
        }
        String action = "gathering." + request.pathParam("command");
        audit.record(SignedIn.of(request).name(), action, String.valueOf(known.id()), whom);
        return found(known.id());
    }

    private static Optional<Participant> participant(Gathering gathering, String id) {
        return gathering.participants().stream()
                .filter(p -> String.valueOf(p.id()).equals(id))
                .findFirst();
    }

    private java.time.Instant now() {
        return clock.instant();
    }
}
