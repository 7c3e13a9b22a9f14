package planerka.group.form;

import java.time.Duration;
import java.util.Optional;
import planerka.form.Fields;
import planerka.form.NumberField;
import planerka.group.EndPolicy;
import planerka.group.EntryPolicy;
import planerka.group.Pin;
import planerka.group.RoomPolicy;
import planerka.text.FieldErrors;

/** What holds in the room, as typed or sent. What was left out is empty and means the usual. */
public record RoomPolicyForm(
        String aloneSeconds,
        boolean endWithLeader,
        String lastsMinutes,
        String most,
        String pin,
        boolean byCode,
        boolean recorded,
        String quorum) {

    static RoomPolicyForm of(RoomPolicy conference) {
        EndPolicy closing = conference.closing();
        EntryPolicy admission = conference.admission();
        return new RoomPolicyForm(
                String.valueOf(closing.aloneSeconds()),
                closing.withLeader(),
                String.valueOf(closing.lastsMinutes()),
                String.valueOf(admission.most()),
                admission.pin().map(Pin::digits).orElse(""),
                admission.byCode(),
                conference.recorded(),
                String.valueOf(conference.quorum()));
    }

    static RoomPolicyForm of(Fields fields) {
        return new RoomPolicyForm(
                fields.one("aloneSeconds"),
                !fields.one("endWithLeader").isEmpty(),
                fields.one("lastsMinutes"),
                fields.one("most"),
                fields.one("pin"),
                !fields.one("byCode").isEmpty(),
                !fields.one("recorded").isEmpty(),
                fields.one("quorum"));
    }

    public RoomPolicy check(FieldErrors errors) {
        int told = NumberField.read("quorum", quorum, EntryPolicy.PEOPLE, errors).orElse(0);
        return new RoomPolicy(checkClosing(errors), checkAdmission(errors), recorded, told);
    }

    private EndPolicy checkClosing(FieldErrors errors) {
        int alone =
                NumberField.read("aloneSeconds", aloneSeconds, EndPolicy.ALONE_SECONDS, errors)
                        .orElse(EndPolicy.USUAL.aloneSeconds());
        int lasts =
                NumberField.read("lastsMinutes", lastsMinutes, EndPolicy.LASTS_MINUTES, errors)
                        .orElse(EndPolicy.USUAL.lastsMinutes());
        return new EndPolicy(Duration.ofSeconds(alone), endWithLeader, Duration.ofMinutes(lasts));
    }

    private EntryPolicy checkAdmission(FieldErrors errors) {
        int people = NumberField.read("most", most, EntryPolicy.PEOPLE, errors).orElse(0);
        Optional<Pin> entered = Pin.typed(pin);
        if (entered.isEmpty() && !pin.isBlank()) {
            errors.add("pin", "group.pin.shape", "" + Pin.LEAST, "" + Pin.MOST);
        }
        return new EntryPolicy(people, entered, byCode);
    }
}
