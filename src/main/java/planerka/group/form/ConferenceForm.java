package planerka.group.form;

import java.time.Duration;
import java.util.Optional;
import planerka.form.Fields;
import planerka.form.NumberField;
import planerka.group.Admission;
import planerka.group.Closing;
import planerka.group.Conference;
import planerka.group.Pin;
import planerka.text.FieldErrors;

/** What holds in the room, as typed or sent. What was left out is empty and means the usual. */
public record ConferenceForm(
        String aloneSeconds,
        boolean endWithLeader,
        String lastsMinutes,
        String most,
        String pin,
        boolean byCode,
        boolean recorded,
        String quorum) {

    static ConferenceForm of(Conference conference) {
        Closing closing = conference.closing();
        Admission admission = conference.admission();
        return new ConferenceForm(
                String.valueOf(closing.aloneSeconds()),
                closing.withLeader(),
                String.valueOf(closing.lastsMinutes()),
                String.valueOf(admission.most()),
                admission.pin().map(Pin::digits).orElse(""),
                admission.byCode(),
                conference.recorded(),
                String.valueOf(conference.quorum()));
    }

    static ConferenceForm of(Fields fields) {
        return new ConferenceForm(
                fields.one("aloneSeconds"),
                !fields.one("endWithLeader").isEmpty(),
                fields.one("lastsMinutes"),
                fields.one("most"),
                fields.one("pin"),
                !fields.one("byCode").isEmpty(),
                !fields.one("recorded").isEmpty(),
                fields.one("quorum"));
    }

    public Conference check(FieldErrors errors) {
        int told = NumberField.read("quorum", quorum, Admission.PEOPLE, errors).orElse(0);
        return new Conference(checkClosing(errors), checkAdmission(errors), recorded, told);
    }

    private Closing checkClosing(FieldErrors errors) {
        int alone =
                NumberField.read("aloneSeconds", aloneSeconds, Closing.ALONE_SECONDS, errors)
                        .orElse(Closing.USUAL.aloneSeconds());
        int lasts =
                NumberField.read("lastsMinutes", lastsMinutes, Closing.LASTS_MINUTES, errors)
                        .orElse(Closing.USUAL.lastsMinutes());
        return new Closing(Duration.ofSeconds(alone), endWithLeader, Duration.ofMinutes(lasts));
    }

    private Admission checkAdmission(FieldErrors errors) {
        int people = NumberField.read("most", most, Admission.PEOPLE, errors).orElse(0);
        Optional<Pin> entered = Pin.typed(pin);
        if (entered.isEmpty() && !pin.isBlank()) {
            errors.add("pin", "group.pin.shape", "" + Pin.LEAST, "" + Pin.MOST);
        }
        return new Admission(people, entered, byCode);
    }
}
