package planerka.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.people.Email;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/** What an import does to people who exist already. */
enum MergeMode {
    /** They stay as they are. */
    KEEP {
        @Override
        PersonDetails after(PersonDetails known, PersonDetails read) {
            return known;
        }
    },
    /** A person who has only a number for a name is given a name. */
    NAME {
        @Override
        PersonDetails after(PersonDetails known, PersonDetails read) {
            return isNumber(known) && !isNumber(read)
                    ? new PersonDetails(
                            read.name(), known.numbers(), known.email(), known.absences())
                    : known;
        }
    },
    /** Values of the file win; numbers that are not in it stay, too, and come first. */
    REPLACE {
        @Override
        PersonDetails after(PersonDetails known, PersonDetails read) {
            PersonName name = isNumber(read) ? known.name() : read.name();
            Optional<Email> email = read.email().or(known::email);
            return new PersonDetails(name, numbers(known, read), email, known.absences());
        }
    };

    abstract PersonDetails after(PersonDetails known, PersonDetails read);

    private static boolean isNumber(PersonDetails card) {
        return card.numbers().stream().anyMatch(one -> one.digits().equals(card.name().text()));
    }

    private static List<PhoneNumber> numbers(PersonDetails known, PersonDetails read) {
        List<PhoneNumber> all = new ArrayList<>(known.numbers());
        read.numbers().stream().filter(number -> !all.contains(number)).forEach(all::add);
        return all.subList(0, Math.min(all.size(), PersonDetails.MOST_NUMBERS));
    }
}
