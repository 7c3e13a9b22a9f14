package planerka.group.form;

import java.time.Duration;
import java.util.Optional;
import planerka.form.Fields;
import planerka.form.NumberField;
import planerka.group.CallPolicy;
import planerka.group.CallerName;
import planerka.group.ConfirmPolicy;
import planerka.group.Retry;
import planerka.group.RingStrategy;
import planerka.group.RoomPolicy;
import planerka.text.FieldErrors;

/** How members are called, as typed or sent. What was left out is empty and means the usual. */
public record CallPolicyForm(
        String callerName,
        String ringSeconds,
        String confirm,
        String attempts,
        String afterSeconds,
        String nextAfterSeconds,
        boolean atOnce,
        boolean whenFree) {

    static CallPolicyForm of(CallPolicy calling) {
        return new CallPolicyForm(
                calling.callerName().text(),
                String.valueOf(calling.ringSeconds()),
                calling.confirm().word(),
                String.valueOf(calling.retry().attempts()),
                String.valueOf(calling.retry().afterSeconds()),
                String.valueOf(calling.reach().nextAfterSeconds()),
                calling.reach().atOnce(),
                calling.reach().whenFree());
    }

    static CallPolicyForm of(Fields fields) {
        return new CallPolicyForm(
                fields.one("callerName"),
                fields.one("ringSeconds"),
                fields.one("confirm"),
                fields.one("retry.attempts"),
                fields.one("retry.afterSeconds"),
                fields.one("nextAfterSeconds"),
                !fields.one("atOnce").isEmpty(),
                !fields.one("whenFree").isEmpty());
    }

    public CallPolicy check(RoomPolicy conference, FieldErrors errors) {
        CallPolicy usual = CallPolicy.USUAL;
        int ring =
                NumberField.read("ringSeconds", ringSeconds, CallPolicy.RING_SECONDS, errors)
                        .orElse(usual.ringSeconds());
        return new CallPolicy(
                checkCallerName(errors),
                Duration.ofSeconds(ring),
                checkConfirm(errors),
                checkRetry(errors),
                checkReach(errors),
                conference);
    }

    private Retry checkRetry(FieldErrors errors) {
        Retry usual = CallPolicy.USUAL.retry();
        int calls =
                NumberField.read("retry.attempts", attempts, Retry.ATTEMPTS, errors)
                        .orElse(usual.attempts());
        int pause =
                NumberField.read("retry.afterSeconds", afterSeconds, Retry.AFTER_SECONDS, errors)
                        .orElse(usual.afterSeconds());
        return new Retry(calls, Duration.ofSeconds(pause));
    }

    private RingStrategy checkReach(FieldErrors errors) {
        int next =
                NumberField.read(
                                "nextAfterSeconds",
                                nextAfterSeconds,
                                RingStrategy.NEXT_AFTER_SECONDS,
                                errors)
                        .orElse(RingStrategy.USUAL.nextAfterSeconds());
        return new RingStrategy(atOnce, Duration.ofSeconds(next), whenFree);
    }

    private CallerName checkCallerName(FieldErrors errors) {
        Optional<CallerName> read = CallerName.typed(callerName);
        if (read.isEmpty()) {
            errors.add("callerName", "group.caller-name.shape", CallerName.LONGEST);
        }
        return read.orElse(CallerName.USUAL);
    }

    private ConfirmPolicy checkConfirm(FieldErrors errors) {
        if (confirm.isBlank()) {
            return CallPolicy.USUAL.confirm();
        }
        Optional<ConfirmPolicy> read = ConfirmPolicy.of(confirm.strip());
        if (read.isEmpty()) {
            errors.add("confirm", "group.confirm.shape");
        }
        return read.orElse(ConfirmPolicy.NEVER);
    }
}
