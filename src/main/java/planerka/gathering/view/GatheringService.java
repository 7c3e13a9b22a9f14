package planerka.gathering.view;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import planerka.account.GroupScope;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.PathId;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringCommands;
import planerka.gathering.model.GatheringEvent;
import planerka.gathering.model.Guest;
import planerka.gathering.model.GuestCommands;
import planerka.gathering.model.InviteCommand;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Participant;
import planerka.gathering.model.RoomCommands;
import planerka.pbx.ChannelId;
import planerka.web.Problem;

/**
 * What can be asked of a gathering by its name in an address, for the pages' buttons and the API's
 * paths alike. Thread-safe.
 */
public final class GatheringService {
    private final Gatherings gatherings;
    private final GatheringReader reader;
    private final Audit audit;
    private final Clock clock;

    private final Map<String, Supplier<GatheringEvent>> ofAll =
            Map.of(
                    "end", () -> new GatheringCommands.End(now()),
                    "extend", () -> new GatheringCommands.Extend(now()),
                    "lock", () -> new RoomCommands.Lock(now(), true),
                    "unlock", () -> new RoomCommands.Lock(now(), false),
                    "record", () -> new RoomCommands.Record(now(), true),
                    "stop-recording", () -> new RoomCommands.Record(now(), false),
                    "mute", () -> new RoomCommands.Mute(now(), Optional.empty(), true),
                    "unmute", () -> new RoomCommands.Mute(now(), Optional.empty(), false),
                    "recall", () -> new GatheringCommands.RecallMissing(now(), Optional.empty()));
    private final Map<String, IntFunction<GatheringEvent>> ofOne =
            Map.of(
                    "kick", who -> new RoomCommands.Kick(now(), who),
                    "mute", who -> new RoomCommands.Mute(now(), Optional.of(who), true),
                    "unmute", who -> new RoomCommands.Mute(now(), Optional.of(who), false),
                    "listen", who -> new RoomCommands.Listen(now(), who, true),
                    "speak", who -> new RoomCommands.Listen(now(), who, false),
                    "recall", who -> new GatheringCommands.Recall(now(), who));

    private final Map<String, Function<ChannelId, GatheringEvent>> ofVisitor =
            Map.of(
                    "kick", who -> new GuestCommands.Kick(now(), who),
                    "mute", who -> new GuestCommands.Mute(now(), who, true),
                    "unmute", who -> new GuestCommands.Mute(now(), who, false),
                    "listen", who -> new GuestCommands.Listen(now(), who, true),
                    "speak", who -> new GuestCommands.Listen(now(), who, false));

    public GatheringService(
            Gatherings gatherings, GatheringReader reader, Audit audit, Clock clock) {
        this.gatherings = gatherings;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The running or the stored gathering; throws 404 if there is none, or if none of its groups is
     * in the user's scope. Where two groups share a room, users of both see who is there.
     */
    public Gathering found(SignedIn who, String id) {
        Gathering known = found(PathId.of(id));
        if (!isOf(who.scope(), known)) {
            throw Problem.notFound();
        }
        return known;
    }

    /** Whether one of its groups is among them. */
    public static boolean isOf(GroupScope scope, Gathering gathering) {
        return scope.isAll() || gathering.roll().groups().stream().anyMatch(scope::covers);
    }

    /**
     * For callers that are not users and may see everything: the hook, and live streams that were
     * let in.
     */
    public Gathering found(long id) {
        return gatherings.find(id).or(() -> reader.find(id)).orElseThrow(Problem::notFound);
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
     * The same for a guest, named by their channel; throws 404 for a text that is no channel id,
     * 409 if the guest has left.
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
        Guest one =
                known.roll()
                        .visitor(new ChannelId(channel))
                        .orElseThrow(() -> Problem.conflict("gathering.has-left"));
        String whom = (one.name() + " " + one.number()).strip();
        return ask(known, wish.apply(one.seat().channel()), new Note(who.name(), command, whom));
    }

    /** Calls a person who need not be in the group. */
    public Gathering call(SignedIn who, Gathering known, Invitee invitee) {
        String number = invitee.number().orElseThrow().digits();
        String whom = invitee.name().equals(number) ? number : invitee.name() + " " + number;
        return ask(known, new InviteCommand(now(), invitee), new Note(who.name(), "call", whom));
    }

    public Optional<Gathering> inRoom(String room) {
        return gatherings.live().stream()
                .filter(one -> one.room().equals(room) && !one.stage().isEnded())
                .findFirst();
    }

    /** The same by a key of the leader's phone. */
    public void pressed(Gathering gathering, String command) {
        gatherings.ask(gathering.id(), ofAll.get(command).get());
        audit.record(gathering.room(), action(command), String.valueOf(gathering.id()), "by a key");
    }

    private static AuditAction action(String command) {
        return AuditAction.of("gathering-" + command);
    }

    private record Note(String actor, String command, String whom) {}

    private Gathering ask(Gathering known, GatheringEvent wish, Note note) {
        wish.refusedIn(known)
                .ifPresent(
                        key -> {
                            throw Problem.conflict(key);
                        });
        if (known.stage().isEnded() || !gatherings.ask(known.id(), wish)) {
            throw Problem.conflict("gathering.over");
        }
        AuditAction action = action(note.command());
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
