package planerka.gathering.web;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.audit.Audit;
import planerka.gathering.engine.GatheringEngine;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.engine.OriginateBuilder;
import planerka.gathering.engine.PacingWindow;
import planerka.gathering.engine.Recordings;
import planerka.gathering.engine.StandInPbx;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.Participant;
import planerka.gathering.model.StartRequest;
import planerka.gathering.model.StartResult;
import planerka.gathering.model.StartedBy;
import planerka.gathering.start.CallListBuilder;
import planerka.gathering.start.CallerLimit;
import planerka.gathering.start.InviteeLookup;
import planerka.gathering.start.StartFromWeb;
import planerka.gathering.start.StartService;
import planerka.gathering.view.GatheringService;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.PbxEvent;
import planerka.people.AllowedNumbers;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.PhoneNumber;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.web.Routes;
import planerka.web.TestWeb;
import planerka.web.live.SseHub;

/**
 * The doors to gatherings that run, on a PBX that only remembers: group 1 are the people 700 Анна,
 * 701 Борис and 702 Вера, group 2 is 703 Gleb; 710 Dina is of no group.
 */
final class GatheringTestServer implements AutoCloseable {
    static final long SALES = 1;
    static final long SUPPORT = 2;

    final StandInPbx pbx = new StandInPbx();
    final Database database;
    final TestWeb web;
    final Recordings recordings = new Recordings(folder(), Duration.ZERO);
    private final AllowedNumbers allowed = new AllowedNumbers("[0-9]{2,7}");
    private final ChangeListeners changes = new ChangeListeners();
    private final GatheringEngine engine;
    private final GroupDirectory groups;
    private final People people;
    private StartService starts;

    GatheringTestServer(DatabaseKind kind, int streams) {
        database = kind.empty();
        fill();
        people = new People(database.jdbi(), changes);
        groups =
                GroupDirectory.open(
                        new Groups(database.jdbi(), people, changes), changes, Duration.ofHours(1));
        engine =
                new GatheringEngine(
                        database.jdbi(),
                        pbx,
                        new GatheringEngine.Options(
                                new OriginateBuilder("Local/{number}@from-internal"),
                                PacingWindow.Limits.NONE,
                                recordings,
                                "test"),
                        Clock.systemUTC());
        web = TestWeb.streaming(database, streams, this::doors);
        engine.start();
        await().until(engine::isReady);
    }

    private List<Routes> doors(SseHub hub) {
        Gatherings gatherings = engine.gatherings();
        LiveGatherings watchers = new LiveGatherings(hub, gatherings);
        gatherings.listen(watchers::changed);
        CallListBuilder callLists =
                new CallListBuilder(allowed, Clock.systemUTC(), ZoneId.of("Europe/Moscow"));
        starts = new StartService(groups, callLists, gatherings, new CallerLimit(0));
        Audit audit = new Audit(database.jdbi(), Clock.systemUTC());
        GatheringReader reader = new GatheringReader(database.jdbi());
        GatheringService service =
                new GatheringService(gatherings, reader, audit, Clock.systemUTC());
        InviteeLookup invitees = new InviteeLookup(people, groups, allowed);
        StartFromWeb startFromWeb = new StartFromWeb(starts, groups, allowed, audit);
        GatheringModel model = new GatheringModel(recordings, id -> Map.of(), groups);
        return List.of(
                new InvitePages(service, invitees),
                new ParticipantsApi(service, invitees),
                new StartPages(groups, startFromWeb),
                new RecordingPages(service, recordings, audit),
                new FragmentPages(service, model),
                new GatheringPages(service, hub, model),
                new GatheringApi(service, startFromWeb, reader, watchers, hub));
    }

    private static java.nio.file.Path folder() {
        try {
            return Files.createTempDirectory("recorded");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill() {
        group(SALES, "Продажи", "100");
        group(SUPPORT, "Support", "101");
        person(1, SALES, "700", "Анна");
        person(2, SALES, "701", "Борис");
        person(3, SALES, "702", "Вера");
        person(4, SUPPORT, "703", "Gleb");
        person(5, 0, "710", "Dina");
    }

    private void group(long id, String name, String code) {
        database.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                                        insert into call_group (id, name, code, caller_name, ring_seconds, confirm,
                                                                retry_attempts, retry_after_seconds)
                                        values (?, ?, ?, 'PLANERKA', 15, 'never', 2, 60)
                                        """,
                                        id,
                                        name,
                                        code));
    }

    /** Of no group if that is zero. */
    void person(long id, long group, String number, String name) {
        database.jdbi()
                .useHandle(
                        handle -> {
                            handle.execute("insert into person (id, name) values (?, ?)", id, name);
                            handle.execute(
                                    "insert into person_number (person_id, position, number) values (?, 1, ?)",
                                    id,
                                    number);
                            if (group > 0) {
                                handle.execute(
                                        "insert into group_member (group_id, person_id, position) values (?, ?, ?)",
                                        group,
                                        id,
                                        id);
                            }
                        });
    }

    /** After something was changed in the tables. */
    void refresh() {
        groups.refresh();
    }

    /** Everybody is called at once, the organiser too. */
    long gather(long group, String organiser) {
        return gather(group, organiser, StartedBy.WEB);
    }

    long gather(long group, String organiser, StartedBy by) {
        refresh();
        StartResult answer =
                starts.wanted(
                        new StartRequest(
                                group,
                                new PhoneNumber(organiser),
                                by,
                                LeaderPolicy.TOGETHER,
                                Optional.empty()));
        return answer.gathering();
    }

    Gathering now(long id) {
        return engine.gatherings().find(id).orElseThrow();
    }

    Participant participant(long id, String number) {
        return now(id).participants().stream()
                .filter(p -> p.who().isCalledAt(number))
                .findFirst()
                .orElseThrow();
    }

    ChannelId call(long id, String number) {
        await().until(
                        () ->
                                now(id).participants().stream()
                                        .filter(p -> p.who().isCalledAt(number))
                                        .anyMatch(Participant::isBeingCalled));
        Participant one = participant(id, number);
        return now(id).channel(one, one.lastCall().orElseThrow());
    }

    void rings(long id, String number) {
        pbx.say(new PbxEvent.CallRinging(Instant.now(), call(id, number)));
    }

    ChannelId joins(long id, String number) {
        ChannelId call = call(id, number);
        pbx.say(new PbxEvent.CallRinging(Instant.now(), call));
        pbx.say(new PbxEvent.CallAnswered(Instant.now(), call));
        ConfbridgeMember who =
                new ConfbridgeMember(call, channel(number), number, "", false, false);
        pbx.say(new PbxEvent.Joined(Instant.now(), now(id).room(), who));
        await().until(() -> participant(id, number).isInRoom());
        return call;
    }

    /** Somebody dials the room by himself. */
    ChannelId walksIn(long id, String number, String name) {
        ChannelId channel = new ChannelId("1784000000." + number);
        walksIn(id, new ConfbridgeMember(channel, guest(number), number, name, false, false));
        return channel;
    }

    void walksIn(long id, ConfbridgeMember who) {
        pbx.say(new PbxEvent.Joined(Instant.now(), now(id).room(), who));
        await().until(() -> now(id).roll().visitor(who.channel()).isPresent());
    }

    static String guest(String number) {
        return "PJSIP/" + number + "-0000000a";
    }

    static String channel(String number) {
        return "Local/" + number + "-1";
    }

    void busy(long id, String number) {
        pbx.say(new PbxEvent.HungUp(Instant.now(), call(id, number), 17));
    }

    @Override
    public void close() {
        web.close();
        groups.close();
        engine.close();
    }
}
