package planerka.gathering.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import planerka.gathering.model.Attempt;
import planerka.gathering.model.Decision;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringPolicy;
import planerka.gathering.model.Participant;
import planerka.group.RoomPolicy;
import planerka.pbx.CallRequest;
import planerka.pbx.CallerId;
import planerka.pbx.DialString;
import planerka.people.PhoneNumber;

/** How a planned call looks to the PBX. Thread-safe. */
public final class OriginateBuilder {
    /**
     * The dialplan's context that takes answered calls into the room; its extension is the room.
     */
    private static final String CONTEXT = "planerka-member";

    private static final String PLACE = "{number}";

    private final Supplier<String> channel;

    /** With {@code {number}} where the number goes in the dial string. */
    public OriginateBuilder(String channel) {
        if (!channel.contains(PLACE)) {
            throw new IllegalArgumentException("call.channel has no " + PLACE);
        }
        new DialString(channel.replace(PLACE, "0"));
        this.channel = () -> channel;
    }

    private OriginateBuilder(Supplier<OriginateBuilder> now) {
        this.channel = () -> now.get().channel();
    }

    /** A dial string that may change: it is asked for at each call. */
    public static OriginateBuilder asOf(Supplier<OriginateBuilder> now) {
        return new OriginateBuilder(now);
    }

    public String channel() {
        return channel.get();
    }

    CallRequest request(Gathering gathering, Decision.Dial dial) {
        Participant participant = gathering.roll().find(dial.participant()).orElseThrow();
        Attempt attempt = participant.attempts().get(dial.attempt() - 1);
        GatheringPolicy policy = gathering.policy();
        return new CallRequest(
                gathering.channel(participant, attempt),
                dialString(attempt.dialled()),
                new CallerId(policy.callerName(), gathering.room()),
                CONTEXT,
                gathering.room(),
                policy.ring(participant.who(), attempt.dialled()),
                variables(gathering, participant, policy, attempt));
    }

    /** The phone of this number, as the dialplan rings it. */
    public DialString dialString(PhoneNumber number) {
        return new DialString(channel().replace(PLACE, number.digits()));
    }

    private static Map<String, String> variables(
            Gathering gathering, Participant participant, GatheringPolicy policy, Attempt attempt) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PLANERKA_ROLE", participant.who().role().word());
        variables.put(
                "PLANERKA_CONFIRM",
                policy.asksToConfirm(participant.who(), attempt.dialled()) ? "yes" : "no");
        variables.put("PLANERKA_GROUP", String.valueOf(gathering.occasion().group()));
        RoomPolicy conference = policy.conference();
        if (conference.admission().most() > 0) {
            variables.put("PLANERKA_MOST", String.valueOf(conference.admission().most()));
        }
        if (conference.recorded()) {
            variables.put("PLANERKA_RECORD", String.valueOf(gathering.id()));
        }
        // FreePBX would show the name of the extension that has the organiser's number instead.
        variables.put("__AMPUSERCIDNAME", policy.callerName());
        return variables;
    }
}
