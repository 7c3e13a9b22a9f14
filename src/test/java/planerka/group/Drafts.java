package planerka.group;

import java.util.List;
import java.util.Optional;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/** Groups for tests: led from 300, and with the usual settings. */
public final class Drafts {
    private Drafts() {}

    /** An empty code is none. */
    public static GroupDraft draft(String name, String code, MemberDraft... seats) {
        return new GroupDraft(
                new GroupDetails(
                        new PersonName(name),
                        ServiceCode.typed(code),
                        Optional.of(new PhoneNumber("300")),
                        CallPolicy.USUAL),
                List.of(seats));
    }

    static MemberDraft called(String number) {
        return new MemberDraft.Called(new PhoneNumber(number), new PersonName(number), Role.LISTEN);
    }
}
