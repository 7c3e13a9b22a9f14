package planerka.group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import planerka.people.Fields;
import planerka.people.PhoneNumber;
import planerka.web.FieldErrors;

/** How members are called, as typed or sent. What was left out is empty and means the usual. */
public record CallingForm(
        String callerName,
        String ringSeconds,
        String confirm,
        String attempts,
        String afterSeconds,
        String aloneSeconds,
        boolean endWithLeader,
        boolean outside,
        String starters) {

    /** A group's, or a new one's. */
    static CallingForm of(Calling calling, Rights rights) {
        return new CallingForm(
                calling.callerName().text(),
                String.valueOf(calling.ringSeconds()),
                calling.confirm().word(),
                String.valueOf(calling.retry().attempts()),
                String.valueOf(calling.retry().afterSeconds()),
                String.valueOf(calling.closing().aloneSeconds()),
                calling.closing().withLeader(),
                rights.outside(),
                rights.starters().stream()
                        .map(PhoneNumber::digits)
                        .collect(Collectors.joining(" ")));
    }

    static CallingForm of(Fields fields) {
        return new CallingForm(
                fields.one("callerName"),
                fields.one("ringSeconds"),
                fields.one("confirm"),
                fields.one("retry.attempts"),
                fields.one("retry.afterSeconds"),
                fields.one("aloneSeconds"),
                !fields.one("endWithLeader").isEmpty(),
                !fields.one("outside").isEmpty(),
                fields.one("starters"));
    }

    Calling check(FieldErrors errors) {
        Calling usual = Calling.USUAL;
        int ring = number("ringSeconds", ringSeconds, Calling.RING_SECONDS, errors);
        int calls = number("retry.attempts", attempts, Retry.ATTEMPTS, errors);
        int pause = number("retry.afterSeconds", afterSeconds, Retry.AFTER_SECONDS, errors);
        Retry retry =
                new Retry(
                        calls > 0 ? calls : usual.retry().attempts(),
                        pause > 0 ? Duration.ofSeconds(pause) : usual.retry().after());
        return new Calling(
                checkCallerName(errors),
                ring > 0 ? Duration.ofSeconds(ring) : usual.ring(),
                checkConfirm(errors),
                retry,
                checkClosing(errors));
    }

    /** Numbers parted by spaces, commas or semicolons. */
    Rights checkRights(FieldErrors errors) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (String typed : starters.strip().split("[\\s,;]+")) {
            if (!typed.isEmpty()) {
                PhoneNumber.typed(typed)
                        .ifPresentOrElse(
                                numbers::add,
                                () -> errors.add("starters", "group.starters.shape", typed));
            }
        }
        if (numbers.size() > Rights.MOST_STARTERS) {
            errors.add("starters", "group.starters.many", Rights.MOST_STARTERS);
        }
        return new Rights(outside, errors.has("starters") ? List.of() : numbers);
    }

    /** Zero is a wish of its own here: never. */
    private Closing checkClosing(FieldErrors errors) {
        int alone = number("aloneSeconds", aloneSeconds, Closing.ALONE_SECONDS, errors);
        boolean usual = aloneSeconds.isBlank() || errors.has("aloneSeconds");
        return new Closing(
                usual ? Closing.USUAL.alone() : Duration.ofSeconds(alone), endWithLeader);
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

    /** 0 for what was left out, and for what is wrong. */
    private static int number(String field, String text, Range range, FieldErrors errors) {
        if (text.isBlank()) {
            return 0;
        }
        try {
            int read = Integer.parseInt(text.strip());
            if (range.has(read)) {
                return read;
            }
        } catch (NumberFormatException unreadable) {
            // Said below, with every number out of range.
        }
        errors.add(field, "group.number.range", "" + range.least(), "" + range.most());
        return 0;
    }
}
