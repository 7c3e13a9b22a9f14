package planerka.group;

import java.util.List;
import planerka.people.PhoneNumber;

/** What would happen if a group were gathered at this moment, without doing it. */
public interface GroupDryRun {
    /** In the order in which they would be called. */
    List<Guest> of(Group group, PhoneNumber organiser);

    /**
     * A person who would be called or left out.
     *
     * @param numbers at which they would be called, in order
     * @param why the key of the sentence that says why they would not be called; empty if they
     *     would
     */
    record Guest(String name, List<String> numbers, Role role, String why) {
        public Guest {
            numbers = List.copyOf(numbers);
        }

        public boolean isCalled() {
            return why.isEmpty();
        }
    }
}
