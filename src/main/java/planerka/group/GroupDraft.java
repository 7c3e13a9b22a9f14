package planerka.group;

import java.util.List;

/** A group that is to be saved; its members are in the order of the drafts. */
public record GroupDraft(GroupDetails card, List<MemberDraft> seats) {
    public GroupDraft {
        seats = List.copyOf(seats);
    }
}
