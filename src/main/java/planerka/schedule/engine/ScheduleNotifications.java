package planerka.schedule.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.gathering.engine.GatheringMetrics;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.group.Member;
import planerka.notify.Notifier;
import planerka.notify.ScheduleNotice;
import planerka.people.Email;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PhoneNumber;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Reminder;
import planerka.schedule.Schedule;
import planerka.text.Message;

/** Brings what schedules have to say to the people and receivers of their groups. */
public final class ScheduleNotifications implements ScheduleNotifier {
    private final Notifier notifier;
    private final ReminderCalls calls;
    private final GroupDirectory groups;
    private final People people;
    private final GatheringMetrics metrics;
    private final RecurrenceText text;

    public ScheduleNotifications(
            Notifier notifier,
            ReminderCalls calls,
            GroupDirectory groups,
            People people,
            GatheringMetrics metrics,
            RecurrenceText text) {
        this.notifier = notifier;
        this.calls = calls;
        this.groups = groups;
        this.people = people;
        this.metrics = metrics;
        this.text = text;
    }

    @Override
    public void remind(Schedule schedule, Instant at, Message subject, Message said) {
        ScheduleNotice notice = notice(schedule, subject, said);
        Reminder how = schedule.card().manner().reminder();
        if (how.ways().contains(Reminder.Way.MAIL)) {
            notifier.mail(notice, addresses(schedule));
        }
        if (how.ways().contains(Reminder.Way.TELEGRAM)) {
            notifier.telegram(notice);
        }
        if (how.ways().contains(Reminder.Way.CALL)) {
            calls.ring(schedule, at);
        }
    }

    @Override
    public void missed(Schedule schedule) {
        metrics.missed(
                groups.byId(schedule.card().group())
                        .map(group -> group.members().size())
                        .orElse(0));
    }

    /** The organiser, and receivers that want to know that few came. */
    @Override
    public void warn(Schedule schedule, Message subject, Message said) {
        List<String> organiser =
                address(people.findByNumber(schedule.card().organiser())).stream().toList();
        notifier.warn(notice(schedule, subject, said), organiser);
    }

    private ScheduleNotice notice(Schedule schedule, Message subject, Message said) {
        return new ScheduleNotice(schedule.card().group(), text.say(subject), text.say(said));
    }

    private List<String> addresses(Schedule schedule) {
        List<String> found = new ArrayList<>();
        PhoneNumber organiser = schedule.card().organiser();
        address(people.findByNumber(organiser)).ifPresent(found::add);
        groups.byId(schedule.card().group()).map(Group::members).orElse(List.of()).stream()
                .map(Member::person)
                .flatMap(person -> address(Optional.of(person)).stream())
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    private static Optional<String> address(Optional<Person> person) {
        return person.flatMap(Person::email).map(Email::address);
    }
}
