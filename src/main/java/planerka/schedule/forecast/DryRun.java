package planerka.schedule.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.StartedBy;
import planerka.gathering.start.CallListBuilder;
import planerka.group.Group;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.schedule.GatheringStarter;

/**
 * What a run would do, without doing it: by the same rules as a real one, as its list and its
 * absences are known now.
 *
 * @param people everybody, in the order in which they would be called
 */
public record DryRun(
        Instant at,
        PhoneNumber organiser,
        String callerName,
        LeaderPolicy lead,
        List<Participant> people) {

    /**
     * @param zone whose day decides who is absent
     */
    static DryRun of(Group group, GatheringStarter.Call call, AllowedNumbers allowed, ZoneId zone) {
        Instant at = call.plannedAt().orElseThrow();
        CallListBuilder then = new CallListBuilder(allowed, Clock.fixed(at, zone), zone);
        return new DryRun(
                at,
                call.organiser(),
                group.callerName(),
                call.lead(),
                then.of(group, call.organiser(), StartedBy.SCHEDULE, call.lead()).people());
    }

    /** What phones show. */
    public String callerId() {
        return callerName + " <" + organiser.digits() + ">";
    }

    /** The first number of each person who is called. */
    public List<PhoneNumber> numbers() {
        return called().stream().flatMap(one -> one.who().number().stream()).toList();
    }

    public List<Participant> called() {
        return people.stream().filter(one -> isCalled(one)).toList();
    }

    /** The people who would not be called, each with the reason. */
    public List<Participant> leftOut() {
        return people.stream().filter(one -> !isCalled(one)).toList();
    }

    private static boolean isCalled(Participant one) {
        return one.state() == ParticipantState.WAITING;
    }

    /** How many calls there may be at once. */
    public int lines() {
        return called().size();
    }

    /** How many of them go out by a trunk. */
    public int outsideLines() {
        return (int)
                called().stream()
                        .filter(
                                one ->
                                        one.who()
                                                .number()
                                                .filter(PhoneNumber::isOutside)
                                                .isPresent())
                        .count();
    }
}
