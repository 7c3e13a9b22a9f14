package planerka.notify;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import planerka.audit.Audit;
import planerka.group.GroupDirectory;
import planerka.people.People;
import planerka.text.Language;
import planerka.text.Messages;
import planerka.web.Routes;

/** The parts that tell others, put together. */
public final class Notifications implements AutoCloseable {
    private final Receivers receivers;
    private final Notifier notifier;

    /** With settings that stay. */
    public Notifications(
            Jdbi jdbi, People people, NotifySettings settings, Language language, Clock clock) {
        this(jdbi, people, () -> settings, language, clock);
    }

    /** With settings that may change: they are asked for at each message. */
    public Notifications(
            Jdbi jdbi,
            People people,
            Supplier<NotifySettings> settings,
            Language language,
            Clock clock) {
        NotificationText notificationText = new NotificationText(Messages.load(), language, clock);
        PublicAddress addresses = new PublicAddress(() -> settings.get().allowsPrivate());
        this.receivers = new Receivers(jdbi);
        this.notifier =
                new Notifier(
                        receivers,
                        people,
                        Map.of(
                                TransportKind.EMAIL,
                                        new Mail(() -> settings.get().smtp(), notificationText),
                                TransportKind.TELEGRAM, new Telegram(settings, notificationText),
                                TransportKind.WEBHOOK, new WebHook(addresses, notificationText)),
                        clock);
    }

    public Receivers receivers() {
        return receivers;
    }

    public Notifier notifier() {
        return notifier;
    }

    public Routes pages(GroupDirectory groups, Audit audit) {
        return new ReceiverPages(receivers, notifier, groups, audit);
    }

    @Override
    public void close() {
        notifier.close();
    }
}
