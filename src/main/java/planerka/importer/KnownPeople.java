package planerka.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.people.Email;
import planerka.people.PersonCard;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/** What an import does to people who are here already. */
enum KnownPeople {
    /** They stay as they are. */
    KEEP {
        @Override
        PersonCard after(PersonCard known, PersonCard read) {
            return known;
        }
    },
    /** Who is called by his number only is given a name. */
    NAME {
        @Override
        PersonCard after(PersonCard known, PersonCard read) {
            return isNumber(known) && !isNumber(read)
                    ? new PersonCard(read.name(), known.numbers(), known.email(), known.absences())
                    : known;
        }
    },
    /** What was read stands; numbers that are not in it stay, too, and come first. */
    REPLACE {
        @Override
        PersonCard after(PersonCard known, PersonCard read) {
            PersonName name = isNumber(read) ? known.name() : read.name();
            Optional<Email> email = read.email().or(known::email);
            return new PersonCard(name, numbers(known, read), email, known.absences());
        }
    };

    abstract PersonCard after(PersonCard known, PersonCard read);

    private static boolean isNumber(PersonCard card) {
        return card.numbers().stream().anyMatch(one -> one.digits().equals(card.name().text()));
    }

    private static List<PhoneNumber> numbers(PersonCard known, PersonCard read) {
        List<PhoneNumber> all = new ArrayList<>(known.numbers());
        read.numbers().stream().filter(number -> !all.contains(number)).forEach(all::add);
        return all.subList(0, Math.min(all.size(), PersonCard.MOST_NUMBERS));
    }
}
