package planerka.group.form;

import java.time.Duration;
import java.util.Optional;
import planerka.form.Fields;
import planerka.form.NumberField;
import planerka.group.CallerName;
import planerka.group.Calling;
import planerka.group.Conference;
import planerka.group.Confirm;
import planerka.group.Reach;
import planerka.group.Retry;
import planerka.text.FieldErrors;

/** How members are called, as typed or sent. What was left out is empty and means the usual. */
public record CallingForm(
        String callerName,
        String ringSeconds,
        String confirm,
        String attempts,
        String afterSeconds,
        String nextAfterSeconds,
        boolean atOnce,
        boolean whenFree) {

    static CallingForm of(Calling calling) {
        return new CallingForm(
                calling.callerName().text(),
                String.valueOf(calling.ringSeconds()),
                calling.confirm().word(),
                String.valueOf(calling.retry().attempts()),
                String.valueOf(calling.retry().afterSeconds()),
                String.valueOf(calling.reach().nextAfterSeconds()),
                calling.reach().atOnce(),
                calling.reach().whenFree());
    }

    static CallingForm of(Fields fields) {
        return new CallingForm(
                fields.one("callerName"),
                fields.one("ringSeconds"),
                fields.one("confirm"),
                fields.one("retry.attempts"),
                fields.one("retry.afterSeconds"),
                fields.one("nextAfterSeconds"),
                !fields.one("atOnce").isEmpty(),
                !fields.one("whenFree").isEmpty());
    }

    public Calling check(Conference conference, FieldErrors errors) {
        Calling usual = Calling.USUAL;
        int ring =
                NumberField.read("ringSeconds", ringSeconds, Calling.RING_SECONDS, errors)
                        .orElse(usual.ringSeconds());
        return new Calling(
                checkCallerName(errors),
                Duration.ofSeconds(ring),
                checkConfirm(errors),
                checkRetry(errors),
                checkReach(errors),
                conference);
    }

    private Retry checkRetry(FieldErrors errors) {
        Retry usual = Calling.USUAL.retry();
        int calls =
                NumberField.read("retry.attempts", attempts, Retry.ATTEMPTS, errors)
                        .orElse(usual.attempts());
        int pause =
                NumberField.read("retry.afterSeconds", afterSeconds, Retry.AFTER_SECONDS, errors)
                        .orElse(usual.afterSeconds());
        return new Retry(calls, Duration.ofSeconds(pause));
    }

    private Reach checkReach(FieldErrors errors) {
        int next =
                NumberField.read(
                                "nextAfterSeconds",
                                nextAfterSeconds,
                                Reach.NEXT_AFTER_SECONDS,
                                errors)
                        .orElse(Reach.USUAL.nextAfterSeconds());
        return new Reach(atOnce, Duration.ofSeconds(next), whenFree);
    }

    private CallerName checkCallerName(FieldErrors errors) {
        Optional<CallerName> read = CallerName.typed(callerName);
        if (read.isEmpty()) {
            errors.add("callerName", "group.caller-name.shape", CallerName.LONGEST);
        }
        return read.orElse(CallerName.USUAL);
    }

    private Confirm checkConfirm(FieldErrors errors) {
        if (confirm.isBlank()) {
            return Calling.USUAL.confirm();
        }
        Optional<Confirm> read = Confirm.of(confirm.strip());
        if (read.isEmpty()) {
            errors.add("confirm", "group.confirm.shape");
        }
        return read.orElse(Confirm.NEVER);
    }
}
