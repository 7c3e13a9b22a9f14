package planerka.group;

import java.util.List;
import java.util.Optional;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/** Groups for tests: led from 300, and with the usual settings. */
public final class Drafts {
    private Drafts() {}

    /** An empty code is none. */
    public static GroupDraft draft(String name, String code, Seat... seats) {
        return new GroupDraft(
                new GroupCard(
                        new PersonName(name),
                        ServiceCode.typed(code),
                        Optional.of(new PhoneNumber("300")),
                        Calling.USUAL),
                List.of(seats));
    }

    static Seat called(String number) {
        return new Seat.Called(new PhoneNumber(number), new PersonName(number), Role.LISTEN);
    }
}
