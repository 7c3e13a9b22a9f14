package planerka.gathering.start;

import planerka.gathering.model.Gathering;
import planerka.people.Person;

/**
 * Somebody who may be called into a gathering, as he is offered.
 *
 * @param state how he stands in it, a key of the messages; empty if he is not in the list
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
