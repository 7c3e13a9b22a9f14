package planerka.people;

import java.text.Normalizer;
import planerka.form.TextProblem;

/**
 * What a person is called: 1 to {@value #LONGEST} characters on one line, without outer blanks, and
 * with letters written one way, so that equal looks equal.
 */
public record PersonName(String text) implements Comparable<PersonName> {
    public static final int LONGEST = 100;

    /** Refuses by {@link IllegalArgumentException} what {@link TextProblem} finds fault with. */
    public PersonName {
        text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        TextProblem.of(text, LONGEST)
                .ifPresent(
                        fault -> {
                            throw new IllegalArgumentException("not a name: " + fault.word());
                        });
    }

    /** The name of a person of whom only the number is known. */
    public static PersonName of(PhoneNumber number) {
        return new PersonName(number.digits());
    }

    @Override
    public int compareTo(PersonName other) {
        return text.compareToIgnoreCase(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
