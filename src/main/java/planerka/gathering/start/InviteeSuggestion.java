package planerka.gathering.start;

import planerka.gathering.model.Gathering;
import planerka.people.Person;

/**
 * A person who may be called into a gathering, as the page offers them.
 *
 * @param state their state in it, a key of the messages; empty if they are not in the list
 */
public record InviteeSuggestion(long id, String name, String number, String state) {
    public static InviteeSuggestion of(Person person, Gathering gathering) {
        String state =
                gathering.participants().stream()
                        .filter(p -> p.who().person().filter(one -> one == person.id()).isPresent())
                        .filter(p -> !p.status().isListedOnly())
                        .map(p -> p.state().word())
                        .findFirst()
                        .orElse("");
        return new InviteeSuggestion(person.id(), person.name(), person.number().digits(), state);
    }
}
