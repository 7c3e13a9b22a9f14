package planerka.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.PathId;
import planerka.people.Absence;
import planerka.people.Absences;
import planerka.people.Membership;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.RemovedPeople;
import planerka.web.Access;
import planerka.web.Problem;

/**
 * What pages and programs do with people, and who may: everybody is in one directory and seen by
 * all; a manager of named groups changes people in no group, or in the manager's groups only. Each
 * change is written into the audit log. Blocks on the database. Thread-safe.
 */
public final class PeopleService {
    private final People people;
    private final RemovedPeople removed;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    public PeopleService(
            People people, RemovedPeople removed, Audit audit, Clock clock, ZoneId zone) {
        this.people = people;
        this.removed = removed;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    People people() {
        return people;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Throws {@link Problem} 404. */
    Person found(String id) {
        return people.find(PathId.of(id)).orElseThrow(Problem::notFound);
    }

    boolean isGone(String id) {
        return people.find(PathId.of(id)).isEmpty();
    }

    boolean mayChange(SignedIn who, List<Membership> groups) {
        return who.may(Access.MANAGER)
                && groups.stream().allMatch(one -> who.scope().covers(one.group()));
    }

    /** For changing them; throws {@link Problem} 404, or 403 with the reason. */
    Person mine(SignedIn who, String id) {
        Person person = found(id);
        if (!mayChange(who, people.groupsOf(person.id()))) {
            throw Problem.forbidden("people.not-yours", person.name());
        }
        return person;
    }

    Person add(SignedIn who, PersonDetails card) {
        return noted(who, AuditAction.PERSON_ADD, people.add(card));
    }

    /** Empty if somebody else was faster, or the person is gone. */
    Optional<Person> change(SignedIn who, Person person, OptionalInt version, PersonDetails card) {
        return people.change(person.id(), version, card)
                .map(changed -> noted(who, AuditAction.PERSON_CHANGE, changed));
    }

    void remove(SignedIn who, Person person) {
        if (removed.remove(person.id(), who.name())) {
            noted(who, AuditAction.PERSON_REMOVE, person);
        }
    }

    /** Throws {@link Problem} 404 for a person who cannot be brought back, 403 as for a change. */
    Person restore(SignedIn who, String path) {
        long id = PathId.of(path);
        if (!removed.groupsOf(id).stream().allMatch(who.scope()::covers)) {
            throw Problem.forbidden("people.not-yours-gone");
        }
        return noted(
                who,
                AuditAction.PERSON_RESTORE,
                removed.restore(id).orElseThrow(Problem::notFound));
    }

    List<RemovedPeople.Gone> gone(int limit) {
        return removed.list(limit);
    }

    Person away(SignedIn who, Person person, Absence absence) {
        return noted(
                who, AuditAction.ABSENCE_ADD, absences().add(person.id(), absence).orElse(person));
    }

    Person awayToday(SignedIn who, Person person) {
        return noted(
                who, AuditAction.ABSENCE_ADD, absences().away(person.id(), today()).orElse(person));
    }

    Person back(SignedIn who, Person person) {
        return noted(
                who,
                AuditAction.ABSENCE_REMOVE,
                absences().back(person.id(), today()).orElse(person));
    }

    Person notAway(SignedIn who, Person person, Absence absence) {
        return noted(
                who,
                AuditAction.ABSENCE_REMOVE,
                absences().remove(person.id(), absence).orElse(person));
    }

    private Absences absences() {
        return new Absences(people);
    }

    private Person noted(SignedIn who, AuditAction action, Person person) {
        audit.record(who.name(), action, person.name(), "");
        return person;
    }
}
