package planerka.group;

import java.util.Optional;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/**
 * What a group is besides its members. A name follows the rules of a {@link PersonName}; a group
 * without a code is gathered by schedules, by the page and by the API only.
 */
public record GroupDetails(
        PersonName name,
        Optional<ServiceCode> code,
        Optional<PhoneNumber> organiser,
        CallPolicy calling,
        Rights rights) {
    /** One with the usual rights. */
    public GroupDetails(
            PersonName name,
            Optional<ServiceCode> code,
            Optional<PhoneNumber> organiser,
            CallPolicy calling) {
        this(name, code, organiser, calling, Rights.USUAL);
    }

    public boolean outside() {
        return rights.outside();
    }
}
