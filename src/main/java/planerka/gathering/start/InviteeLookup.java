package planerka.gathering.start;

import java.util.List;
import java.util.Optional;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Invitee;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.group.Role;
import planerka.people.AllowedNumbers;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;

/**
 * Finds people who may be called into a running gathering: a person of the directory, or a bare
 * number. A number that may not be dialled, by the settings or by the gathering's group, is refused
 * as it is for the group's own members. Thread-safe; blocks on the database.
 */
public final class InviteeLookup {
    private static final int SHOWN = 8;

    private final People people;
    private final GroupDirectory groups;
    private final AllowedNumbers allowed;

    public InviteeLookup(People people, GroupDirectory groups, AllowedNumbers allowed) {
        this.people = people;
        this.groups = groups;
        this.allowed = allowed;
    }

    /** A person with this number is called there, under their name. */
    public Optional<Invitee> byNumber(
            Gathering gathering, String typed, String field, FieldErrors errors) {
        Optional<PhoneNumber> number = allowed.check(typed, field, errors);
        if (number.filter(one -> !mayCallOutside(gathering, one)).isPresent()) {
            errors.add(field, "gathering.add.outside", number.get().digits());
            return Optional.empty();
        }
        return number.map(
                one ->
                        people.findByNumber(one)
                                .map(known -> invitee(known, List.of(one)))
                                .orElseGet(() -> stranger(one)));
    }

    /** Their numbers in order, as far as they may be dialled. */
    public Optional<Invitee> byPerson(
            Gathering gathering, long id, String field, FieldErrors errors) {
        Optional<Person> known = people.find(id);
        if (known.isEmpty()) {
            errors.add(field, "gathering.add.gone");
            return Optional.empty();
        }
        List<PhoneNumber> dialable = dialable(gathering, known.get());
        if (dialable.isEmpty()) {
            errors.add(field, "gathering.add.no-number", known.get().name());
            return Optional.empty();
        }
        return Optional.of(invitee(known.get(), dialable));
    }

    /** Those whose name or number has these words in it, the first few by name. */
    public List<Person> like(String words) {
        return words.isBlank() ? List.of() : people.search(words, 0, SHOWN);
    }

    private List<PhoneNumber> dialable(Gathering gathering, Person person) {
        return person.numbers().stream()
                .filter(allowed::allows)
                .filter(number -> mayCallOutside(gathering, number))
                .toList();
    }

    /** A group that is gone can allow nothing. */
    private boolean mayCallOutside(Gathering gathering, PhoneNumber number) {
        Optional<Group> group = groups.byId(gathering.occasion().group());
        return !number.isOutside() || group.filter(g -> g.card().outside()).isPresent();
    }

    private static Invitee invitee(Person known, List<PhoneNumber> numbers) {
        return new Invitee(
                Optional.of(known.id()), known.name(), numbers, Role.SPEAK, Optional.empty());
    }

    private static Invitee stranger(PhoneNumber number) {
        return new Invitee(
                Optional.empty(), number.digits(), List.of(number), Role.SPEAK, Optional.empty());
    }
}
