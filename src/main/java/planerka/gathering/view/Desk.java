package planerka.gathering.view;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import planerka.account.Scope;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.form.PathId;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.journal.Archive;
import planerka.gathering.model.Asked;
import planerka.gathering.model.AskedInRoom;
import planerka.gathering.model.AskedOfVisitor;
import planerka.gathering.model.CallNow;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringEvent;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Obstacles;
import planerka.gathering.model.Participant;
import planerka.gathering.model.Visitor;
import planerka.pbx.ChannelId;
import planerka.web.Problem;

/**
 * What can be asked of a gathering by its name in an address, for the pages' buttons and the API's
 * paths alike. Thread-safe.
 */
public final class Desk {
    private final Gatherings gatherings;
    private final Archive archive;
    private final Audit audit;
    private final Clock clock;

    private final Map<String, Supplier<GatheringEvent>> ofAll =
            Map.of(
                    "end", () -> new Asked.End(now()),
                    "extend", () -> new Asked.Extend(now()),
                    "lock", () -> new AskedInRoom.Lock(now(), true),
                    "unlock", () -> new AskedInRoom.Lock(now(), false),
                    "record", () -> new AskedInRoom.Record(now(), true),
                    "stop-recording", () -> new AskedInRoom.Record(now(), false),
                    "mute", () -> new AskedInRoom.Mute(now(), Optional.empty(), true),
                    "unmute", () -> new AskedInRoom.Mute(now(), Optional.empty(), false),
                    "recall", () -> new Asked.RecallMissing(now(), Optional.empty()));
    private final Map<String, IntFunction<GatheringEvent>> ofOne =
            Map.of(
                    "kick", who -> new AskedInRoom.Kick(now(), who),
                    "mute", who -> new AskedInRoom.Mute(now(), Optional.of(who), true),
                    "unmute", who -> new AskedInRoom.Mute(now(), Optional.of(who), false),
                    "listen", who -> new AskedInRoom.Listen(now(), who, true),
                    "speak", who -> new AskedInRoom.Listen(now(), who, false),
                    "recall", who -> new Asked.Recall(now(), who));

    private final Map<String, Function<ChannelId, GatheringEvent>> ofVisitor =
            Map.of(
                    "kick", who -> new AskedOfVisitor.Kick(now(), who),
                    "mute", who -> new AskedOfVisitor.Mute(now(), who, true),
                    "unmute", who -> new AskedOfVisitor.Mute(now(), who, false),
                    "listen", who -> new AskedOfVisitor.Listen(now(), who, true),
                    "speak", who -> new AskedOfVisitor.Listen(now(), who, false));

    public Desk(Gatherings gatherings, Archive archive, Audit audit, Clock clock) {
        this.gatherings = gatherings;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * As it lives, or as it was; throws 404 if there never was one, or if none of its groups is
     * his. Where two groups share a room, each of them sees who is there.
     */
    public Gathering found(SignedIn who, String id) {
        Gathering known = found(PathId.of(id));
        if (!isOf(who.scope(), known)) {
            throw Problem.notFound();
        }
        return known;
    }

    /** Whether one of its groups is among them. */
    public static boolean isOf(Scope scope, Gathering gathering) {
        return scope.isAll() || gathering.roll().groups().stream().anyMatch(scope::covers);
    }

    /** For who is no person, and sees all: the hook and the live streams that were let in. */
    public Gathering found(long id) {
        return gatherings.find(id).or(() -> archive.find(id)).orElseThrow(Problem::notFound);
    }

    /** Throws 404 for another word, 409 if the gathering is over or that cannot be. */
    public Gathering command(SignedIn who, String id, String command) {
        Gathering known = found(who, id);
        GatheringEvent wish =
                Optional.ofNullable(ofAll.get(command)).orElseThrow(Problem::notFound).get();
        return ask(known, wish, new Note(who.name(), command, ""));
    }

    /** The same of one participant. */
    public Gathering command(SignedIn who, String id, String participant, String command) {
        Gathering known = found(who, id);
        Participant one = participant(known, participant).orElseThrow(Problem::notFound);
        GatheringEvent wish =
                Optional.ofNullable(ofOne.get(command))
                        .orElseThrow(Problem::notFound)
                        .apply(one.id());
        return ask(known, wish, new Note(who.name(), command, one.who().name()));
    }

    /**
     * The same of somebody who came by himself, named by his channel; throws 404 for what can be
     * none, 409 if he has left meanwhile.
     */
    public Gathering commandVisitor(SignedIn who, String id, String channel, String command) {
        Gathering known = found(who, id);
        Function<ChannelId, GatheringEvent> wish = ofVisitor.get(command);
        if (wish == null || !ChannelId.isOne(channel)) {
            throw Problem.notFound();
        }
        if (known.stage().isEnded()) {
            throw Problem.conflict("gathering.over");
        }
        Visitor one =
                known.roll()
                        .visitor(new ChannelId(channel))
                        .orElseThrow(() -> Problem.conflict("gathering.has-left"));
        String whom = (one.name() + " " + one.number()).strip();
        return ask(known, wish.apply(one.seat().channel()), new Note(who.name(), command, whom));
    }

    /** Has somebody called who need not be of the group. */
    public Gathering call(SignedIn who, Gathering known, Invitee invitee) {
        String number = invitee.number().orElseThrow().digits();
        String whom = invitee.name().equals(number) ? number : invitee.name() + " " + number;
        return ask(known, new CallNow(now(), invitee), new Note(who.name(), "call", whom));
    }

    public Optional<Gathering> inRoom(String room) {
        return gatherings.live().stream()
                .filter(one -> one.room().equals(room) && !one.stage().isEnded())
                .findFirst();
    }

    /** The same by a key of the leader's phone. */
    public void pressed(Gathering gathering, String command) {
        gatherings.ask(gathering.id(), ofAll.get(command).get());
        audit.record(
                gathering.room(),
                "gathering-" + command,
                String.valueOf(gathering.id()),
                "by a key");
    }

    private record Note(String actor, String command, String whom) {}

    private Gathering ask(Gathering known, GatheringEvent wish, Note note) {
        Obstacles.to(wish, known)
                .ifPresent(
                        key -> {
                            throw Problem.conflict(key);
                        });
        if (known.stage().isEnded() || !gatherings.ask(known.id(), wish)) {
            throw Problem.conflict("gathering.over");
        }
        String action = "gathering-" + note.command();
        audit.record(note.actor(), action, String.valueOf(known.id()), note.whom());
        return found(known.id());
    }

    private static Optional<Participant> participant(Gathering gathering, String id) {
        return gathering.participants().stream()
                .filter(p -> String.valueOf(p.id()).equals(id))
                .findFirst();
    }

    /** By the house's clock. */
    public Instant now() {
        return clock.instant();
    }
}
