package planerka.gathering.start;

import java.util.Optional;
import planerka.gathering.model.LeaderPolicy;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;

/**
 * A {@link LeaderPolicy} as typed.
 *
 * @param lead a word of {@link LeaderPolicy.Way}; blank for the usual one
 * @param deputy a number where the word is {@code deputy}, else blank
 */
public record LeaderPolicyForm(String lead, String deputy) {
    public static final LeaderPolicyForm USUAL = new LeaderPolicyForm("", "");

    public static LeaderPolicyForm of(LeaderPolicy lead) {
        return new LeaderPolicyForm(
                lead.way().word(), lead.deputy().map(PhoneNumber::digits).orElse(""));
    }

    /**
     * Empty if something is wrong; the error is then at {@code lead} or {@code deputy}.
     *
     * @param organiser if known by now
     * @param usual the policy if nothing was given
     */
    public Optional<LeaderPolicy> read(
            Optional<PhoneNumber> organiser,
            AllowedNumbers allowed,
            LeaderPolicy usual,
            FieldErrors errors) {
        Optional<LeaderPolicy.Way> way =
                lead.isBlank() ? Optional.of(usual.way()) : LeaderPolicy.Way.of(lead.strip());
        if (way.isEmpty()) {
            errors.add("lead", "gathering.lead.shape");
            return Optional.empty();
        }
        if (way.get() == LeaderPolicy.Way.DEPUTY) {
            return named(organiser, allowed, errors).map(LeaderPolicy::firstOrDeputy);
        }
        if (!deputy.isBlank()) {
            errors.add("deputy", "gathering.deputy.unasked");
            return Optional.empty();
        }
        return Optional.of(new LeaderPolicy(way.get(), Optional.empty()));
    }

    private Optional<PhoneNumber> named(
            Optional<PhoneNumber> organiser, AllowedNumbers allowed, FieldErrors errors) {
        if (deputy.isBlank()) {
            errors.add("deputy", "gathering.deputy.missing");
            return Optional.empty();
        }
        Optional<PhoneNumber> number = allowed.check(deputy, "deputy", errors);
        if (number.isPresent() && number.equals(organiser)) {
            errors.add("deputy", "gathering.deputy.organiser");
            return Optional.empty();
        }
        return number;
    }
}
