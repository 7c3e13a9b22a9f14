package planerka.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person in the directory, with those of their groups that the reader may know of. */
record PersonLine(Person person, List<Membership> groups, Optional<LocalDate> awayUntil) {
    static PersonLine of(Person person, List<Membership> groups, LocalDate today) {
        return new PersonLine(person, groups, person.absentOn(today).map(Absence::to));
    }

    /** For templates, which know no {@link Optional}. */
    public LocalDate lastDay() {
        return awayUntil.orElse(null);
    }
}
