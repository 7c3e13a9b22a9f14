package planerka.people;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

    private final Supplier<Pattern> pattern;

    /**
     * Refuses an expression that cannot be read by {@link IllegalArgumentException} with a message
     * for the administrator. RE2 decides in a time that grows with the number's length only, so it
     * knows no look-ahead and no references back.
     */
    public AllowedNumbers(String rule) {
        Pattern read = read(rule);
        this.pattern = () -> read;
    }

    private AllowedNumbers(Supplier<AllowedNumbers> now) {
        this.pattern = () -> now.get().pattern.get();
    }

    /** A rule that may change: it is asked for at each use. */
    public static AllowedNumbers asOf(Supplier<AllowedNumbers> now) {
        return new AllowedNumbers(now);
    }

    public String rule() {
        return pattern.get().pattern();
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

    /** Whether this may be dialled. */
    public boolean allows(PhoneNumber number) {
        return matches(number.digits()) && !isEmergency(number.digits());
    }

    private boolean matches(String digits) {
        return pattern.get().matches(digits);
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
                    "not a regular expression that is supported (look-ahead and references back are"
                            + " not): "
                            + wrong.getDescription()
                            + ": '"
                            + rule
                            + "'",
                    wrong);
        }
    }
}
