package planerka.group;

import java.util.List;

/** A group that is to be saved; its members stand in the order of the seats. */
public record GroupDraft(GroupDetails card, List<MemberDraft> seats) {
    public GroupDraft {
        seats = List.copyOf(seats);
    }
}
