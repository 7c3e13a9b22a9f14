package planerka.notify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringState;
import planerka.people.Email;
import planerka.people.People;
import planerka.people.Person;

/**
 * Tells receivers what a gathering says. Gatherings hand over and go on: looking up receivers and
 * waiting for their servers happens on threads of its own, and what does not arrive is tried again
 * a few times. Thread-safe.
 */
public final class Notifier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final int THREADS = 3;
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_REMEMBERED = 10_000;

    private final Receivers receivers;
    private final People people;
    private final Map<TransportKind, MessageSender> carriers;
    private final Clock clock;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledThreadPoolExecutor work = new ScheduledThreadPoolExecutor(THREADS);
    private final Cache<Long, Boolean> counted =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Notifier(
            Receivers receivers,
            People people,
            Map<TransportKind, MessageSender> carriers,
            Clock clock) {
        this.receivers = receivers;
        this.people = people;
        this.carriers = Map.copyOf(carriers);
        this.clock = clock;
        work.setRemoveOnCancelPolicy(true);
    }

    /** One change of a gathering; returns at once. */
    public void changed(Gathering before, Gathering after) {
        if (!before.isCalling() && after.isCalling()) {
            tell(Notification.of(Notification.Kind.START, after));
        }
        boolean over = after.stage().isEnded() && !before.stage().isEnded();
        if (over && after.isGivenUp()) {
            tell(Notification.of(Notification.Kind.NOT_HELD, after));
            return;
        }
        boolean collected =
                after.stage().state() == GatheringState.State.RUNNING
                        && before.stage().state() == GatheringState.State.COLLECTING;
        if ((over || collected) && isFew(after) && isFirst(after)) {
            tell(Notification.of(Notification.Kind.TOO_FEW, after));
        }
        if (over) {
            tell(Notification.of(Notification.Kind.END, after));
        }
    }

    /** By e-mail, to these addresses. */
    public void mail(ScheduleNotice notice, List<String> addresses) {
        Notification news = Notification.of(notice);
        later(Duration.ZERO, () -> addresses.forEach(to -> send(writer(to), news, 0)));
    }

    /** Into the chats of the group's receivers, whatever else they want to be told. */
    public void telegram(ScheduleNotice notice) {
        Notification news = Notification.of(notice);
        later(
                Duration.ZERO,
                () ->
                        receivers.all().stream()
                                .filter(one -> one.way() == TransportKind.TELEGRAM)
                                .filter(
                                        one ->
                                                one.group().isEmpty()
                                                        || news.concerns(one.group().get()))
                                .forEach(one -> send(one, news, 0)));
    }

    /** To all receivers that want to know when something is wrong, and to these addresses. */
    public void warn(ScheduleNotice notice, List<String> addresses) {
        tell(Notification.of(notice));
        mail(notice, addresses);
    }

    /** The people who came, with the organiser if they are no member. */
    private static boolean isFew(Gathering gathering) {
        int came = NotificationText.came(gathering).size();
        return came < gathering.policy().conference().quorum();
    }

    private boolean isFirst(Gathering gathering) {
        return counted.asMap().putIfAbsent(gathering.id(), true) == null;
    }

    private void tell(Notification news) {
        later(Duration.ZERO, () -> wanting(news).forEach(one -> send(one, news, 0)));
    }

    private List<Receiver> wanting(Notification news) {
        List<Receiver> found = new ArrayList<>();
        receivers.all().stream().filter(one -> one.wants(news)).forEach(found::add);
        if (news.kind() == Notification.Kind.TOO_FEW || news.kind() == Notification.Kind.NOT_HELD) {
            news.gathering().flatMap(this::organiser).ifPresent(found::add);
        }
        return found;
    }

    /** The person who has the organiser's number, if they have an address. */
    private Optional<Receiver> organiser(Gathering gathering) {
        return people.findByNumber(gathering.occasion().organiser())
                .flatMap(Person::email)
                .map(Email::address)
                .map(Notifier::writer);
    }

    /** A person who is told by e-mail, and is in no list of receivers. */
    private static Receiver writer(String address) {
        return new Receiver(
                0,
                TransportKind.EMAIL,
                address,
                Optional.empty(),
                new Subscription(false, false, true),
                "",
                Receiver.Health.UNTRIED);
    }

    private void send(Receiver to, Notification news, int failures) {
        try {
            carriers.get(to.way()).carry(to, news);
            receivers.delivered(to.id(), clock.instant());
        } catch (Exception failure) {
            failed(to, news, failures, why(failure));
        }
    }

    private void failed(Receiver to, Notification news, int failures, String why) {
        LOG.warn("{} was not told ({}): {}", to, news.kind().word(), why);
        receivers.failed(to.id(), clock.instant(), why);
        if (failures < PAUSES.size()) {
            later(PAUSES.get(failures), () -> send(to, news, failures + 1));
        }
    }

    /** Now, once, for a user who waits at a page; empty if it arrived. */
    Optional<String> test(Receiver to) {
        try {
            carriers.get(to.way()).carry(to, Notification.TRIAL);
            receivers.delivered(to.id(), clock.instant());
            return Optional.empty();
        } catch (Exception failure) {
            receivers.failed(to.id(), clock.instant(), why(failure));
            return Optional.of(why(failure));
        }
    }

    private static String why(Exception failure) {
        String said = failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }

    private void later(Duration pause, Runnable job) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            LOG.error("nobody is told: {} messages wait already", MOST_WAITING);
            return;
        }
        work.schedule(
                () -> {
                    waiting.decrementAndGet();
                    safely(job);
                },
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** The database may be unavailable, too. */
    private static void safely(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException failure) {
            LOG.warn("somebody was not told: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
