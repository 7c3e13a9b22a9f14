package planerka.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import planerka.text.FieldErrors;
import planerka.text.Message;

/**
 * Which numbers may ever be dialled: those that a regular expression of the settings matches as a
 * whole, and never those of emergency services. People are saved only with such numbers, since no
 * group could ever call another; the imports take others over with a warning, for the rule may be
 * widened later. Thread-safe.
 */
public final class AllowedNumbers {
    /** Internal numbers only. */
    public static final String INTERNAL = "[0-9]{2,5}";

    /**
     * Where nobody should be called to a meeting: refused unless the expression names the number
     * itself, as {@code 112|[0-9]{3}}, because it is an extension of the house.
     */
    private static final Set<String> EMERGENCY =
            Set.of("112", "911", "999", "000", "01", "02", "03", "04");

    /**
     * A sensible expression looks at a number a few hundred times; one that tries every way to
     * split 20 digits would keep a processor busy for hours.
     */
    private static final int MOST_LOOKS = 100_000;

    private static final String[] HARD_NUMBERS = {
        "0".repeat(20), "1".repeat(20), "79001234567".repeat(2).substring(0, 20), "9".repeat(19)
    };

    private final Supplier<String> rule;

    /**
     * Refuses an expression that cannot be read, or that takes too long for some number, by {@link
     * IllegalArgumentException} with a message for the administrator.
     */
    public AllowedNumbers(String rule) {
        Pattern pattern = read(rule);
        for (String number : HARD_NUMBERS) {
            if (CountedText.matches(pattern, number, MOST_LOOKS) == CountedText.Answer.TOO_LONG) {
                throw new IllegalArgumentException(
                        "takes too long to match a number of 20 digits: '" + rule + "'");
            }
        }
        this.rule = () -> rule;
    }

    private AllowedNumbers(Supplier<AllowedNumbers> now) {
        this.rule = () -> now.get().rule();
    }

    /** A rule that may change: it is asked for at each use. */
    public static AllowedNumbers asOf(Supplier<AllowedNumbers> now) {
        return new AllowedNumbers(now);
    }

    public String rule() {
        return rule.get();
    }

    /** The rule in words. */
    public Message said() {
        Message said = NumberRule.said(rule());
        boolean excepts = EMERGENCY.stream().anyMatch(one -> matches(one) && isEmergency(one));
        return excepts ? Message.of("people.rule.but", said) : said;
    }

    public static AllowedNumbers internal() {
        return new AllowedNumbers(INTERNAL);
    }

    /** Whether this may be dialled. A number that takes too long to decide on may not. */
    public boolean allows(PhoneNumber number) {
        return matches(number.digits()) && !isEmergency(number.digits());
    }

    private boolean matches(String digits) {
        return CountedText.matches(Pattern.compile(rule()), digits, MOST_LOOKS)
                == CountedText.Answer.YES;
    }

    private boolean isEmergency(String digits) {
        return EMERGENCY.contains(digits) && !List.of(rule().split("\\|")).contains(digits);
    }

    /** Whether there may be a number that goes out by a trunk among them. */
    public boolean mayAllowOutside() {
        return NumberRule.longest(rule()) > PhoneNumber.LONGEST_EXTENSION;
    }

    /** The number that was typed; or empty, and at its field what is wrong with it. */
    public Optional<PhoneNumber> check(String typed, String field, FieldErrors errors) {
        Optional<PhoneNumber> number = PhoneNumber.typed(typed);
        if (number.isEmpty()) {
            boolean nothing = typed == null || typed.isBlank();
            errors.add(field, nothing ? "people.number.missing" : "people.number.shape");
        } else if (!allows(number.get())) {
            errors.add(field, "people.number.not-allowed", number.get().digits(), said());
            return Optional.empty();
        }
        return number;
    }

    private static Pattern read(String rule) {
        try {
            return Pattern.compile(rule);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "not a regular expression: " + wrong.getDescription() + ": '" + rule + "'",
                    wrong);
        }
    }
}
