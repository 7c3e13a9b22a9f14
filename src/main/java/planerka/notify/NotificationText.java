package planerka.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.Reason;
import planerka.people.PhoneNumber;
import planerka.text.Language;
import planerka.text.Messages;

/** What is written to people, in the language of the house. Thread-safe. */
final class NotificationText {
    private final Messages messages;
    private final Language language;
    private final Clock clock;

    NotificationText(Messages messages, Language language, Clock clock) {
        this.messages = messages;
        this.language = language;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** One line: group names have no line breaks. */
    String subject(Notification news) {
        if (news.notice().isPresent()) {
            return news.notice().get().subject();
        }
        String key = "notify.subject." + news.kind().word();
        return news.gathering()
                .map(one -> messages.say(language, key, one.occasion().groupName(), one.room()))
                .orElseGet(() -> messages.say(language, key));
    }

    String text(Notification news) {
        if (news.notice().isPresent()) {
            return news.notice().get().text();
        }
        return news.gathering()
                .map(one -> text(news.kind(), one))
                .orElseGet(() -> messages.say(language, "notify.text.test"));
    }

    private String text(Notification.Kind kind, Gathering gathering) {
        StringJoiner lines = new StringJoiner("\n");
        String by = messages.say(language, "gathering.by." + gathering.occasion().by().word());
        lines.add(messages.say(language, "notify.room", gathering.room(), by));
        if (kind == Notification.Kind.START) {
            int called = gathering.participants().size();
            return lines.add(messages.count(language, "notify.calling", called)).toString();
        }
        if (kind == Notification.Kind.NOT_HELD) {
            String way = gathering.occasion().lead().way().word();
            lines.add(messages.say(language, "gathering.not-held." + way));
        }
        section(lines, "notify.came", came(gathering));
        section(lines, "notify.missing", missing(gathering));
        section(lines, "notify.uncalled", uncalled(gathering));
        return lines.toString();
    }

    /**
     * The people who came, for a gathering that is over; those in the room, for one that is not.
     */
    static List<Participant> came(Gathering gathering) {
        return gathering.participants().stream()
                .filter(p -> p.presence().joinedAt().isPresent())
                .toList();
    }

    private static List<Participant> missing(Gathering gathering) {
        return gathering.participants().stream()
                .filter(p -> p.presence().joinedAt().isEmpty())
                .filter(p -> p.state() != ParticipantState.SKIPPED)
                .toList();
    }

    private static List<Participant> uncalled(Gathering gathering) {
        return gathering.participants().stream()
                .filter(p -> p.status().reason() == Reason.NO_ORGANISER)
                .toList();
    }

    private void section(StringJoiner lines, String heading, List<Participant> people) {
        if (people.isEmpty()) {
            return;
        }
        lines.add("").add(messages.count(language, heading, people.size()));
        people.forEach(one -> lines.add("- " + line(one)));
    }

    private String line(Participant one) {
        String number = one.who().number().map(PhoneNumber::digits).orElse("");
        String name = one.who().name();
        String who = number.isEmpty() || number.equals(name) ? name : name + " (" + number + ")";
        if (one.presence().joinedAt().isPresent()) {
            return who;
        }
        String state = messages.say(language, "gathering.state." + one.state().word());
        String reason = one.status().reason().word();
        return reason.isEmpty()
                ? who + ": " + state
                : who + ": " + state + ", " + messages.say(language, "gathering.reason." + reason);
    }
}
