package planerka.settings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.audit.Audit;
import planerka.background.DaemonThreads;
import planerka.gathering.engine.OriginateBuilder;
import planerka.gathering.engine.Recordings;
import planerka.gathering.start.CallerLimit;
import planerka.group.ReservedCodes;
import planerka.people.AllowedNumbers;
import planerka.text.FieldErrors;

/**
 * The settings in force: those of files and the environment, and below them what was chosen on the
 * page, which is read again every two seconds, so that a change made at another node counts here,
 * too. Parts that are asked at each use follow by themselves; others are told. Thread-safe.
 */
public final class LiveSettings implements SettingsService, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSettings.class);
    private static final long LOOK_SECONDS = 2;

    private final Settings written;
    private final ChosenSettings table;
    private final List<BiConsumer<Settings, Settings>> followers = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor looking =
            new ScheduledThreadPoolExecutor(1, DaemonThreads.named("settings"));
    private volatile Settings now;
    private volatile int port;
    private Map<String, String> chosen = Map.of();

    public LiveSettings(Settings written, Jdbi jdbi, Clock clock) {
        this.written = written;
        this.now = written;
        this.port = written.http().port();
        this.table = new ChosenSettings(jdbi, clock);
    }

    public Settings now() {
        return now;
    }

    /** To be told before and after of each change. */
    public void follow(BiConsumer<Settings, Settings> follower) {
        followers.add(follower);
    }

    /** From when the tables are there. */
    public void start() {
        look();
        looking.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Parts that are to be put together once and still follow every change. */
    public Settings parts() {
        Settings.Calls calls =
                new Settings.Calls(
                        OriginateBuilder.asOf(() -> now.calls().plan()),
                        () -> now.calls().limits(),
                        AllowedNumbers.asOf(() -> now.calls().allowed()),
                        CallerLimit.asOf(() -> now.calls().callers()),
                        Recordings.asOf(() -> now.calls().recordings()),
                        ReservedCodes.asOf(() -> now.calls().taken()));
        return new Settings(
                written.database(),
                written.dataDir(),
                written.http(),
                written.ami(),
                new Settings.Hook(() -> now.hook().token()),
                calls,
                written.telling(),
                written.defaults(),
                written.node(),
                written.given());
    }

    /** In one go, so that no old reading undoes a choice; without a database nothing changes. */
    private synchronized void look() {
        try {
            Map<String, String> found = table.all();
            take(found, SettingsReader.read(written.given().over(found), List.of()));
        } catch (InvalidSettings wrong) {
            LOG.error("what was chosen on the page is left out: {}", wrong.getMessage());
        } catch (RuntimeException away) {
            LOG.debug("the chosen settings cannot be read now: {}", away.toString());
        }
    }

    private void take(Map<String, String> found, Settings next) {
        if (found.equals(chosen)) {
            return;
        }
        Settings before = now;
        chosen = Map.copyOf(found);
        now = next;
        followers.forEach(follower -> follower.accept(before, next));
    }

    @Override
    public Optional<String> said(String name) {
        return Optional.ofNullable(now.given().texts().get(name));
    }

    @Override
    public Optional<String> fixedBy(String name) {
        return Optional.ofNullable(written.given().places().get(name));
    }

    @Override
    public FieldErrors change(Map<String, String> wanted, String who) {
        FieldErrors errors = check(wanted);
        if (errors.isEmpty()) {
            table.save(wanted, who);
            look();
        }
        return errors;
    }

    @Override
    public FieldErrors check(Map<String, String> wanted) {
        FieldErrors errors = new FieldErrors();
        try {
            read(wanted);
        } catch (InvalidSettings wrong) {
            wrong.each().forEach(one -> errors.add(one.name(), "setup.wrong." + one.name()));
        }
        return errors;
    }

    @Override
    public void prepare(String name, String text) {
        if (said(name).isEmpty()) {
            table.keep(name, text, Audit.OPERATOR);
            look();
        }
    }

    @Override
    public List<Fixed> fixed() {
        return List.of(
                new Fixed("db.url", now.database().toString()),
                new Fixed("data.dir", now.dataDir().toString()),
                new Fixed("http.host", now.http().host()),
                new Fixed("http.port", String.valueOf(now.http().port())),
                new Fixed("node.name", now.node()),
                new Fixed("recordings.path", now.calls().recordings().folder().toString()),
                new Fixed("telegram.url", now.telling().telegram().toString()),
                new Fixed("locale", now.defaults().language().code()),
                new Fixed("time-zone", now.defaults().zone().getId()));
    }

    @Override
    public ExpectedPbx expected() {
        return now.expected(port);
    }

    /** On the port that the server really got. */
    public void servedAt(int real) {
        port = real;
    }

    @Override
    public ExpectedPbx expected(Map<String, String> wanted) {
        return read(wanted).expected(port);
    }

    private Settings read(Map<String, String> wanted) {
        return SettingsReader.read(written.given().over(with(wanted)), List.of());
    }

    private Map<String, String> with(Map<String, String> wanted) {
        Map<String, String> all = new java.util.HashMap<>(table.all());
        all.putAll(wanted);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
