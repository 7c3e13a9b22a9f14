package planerka.group.web;

import planerka.group.GroupSchedules;
import planerka.group.GroupSummary;

/** A group in the list of all; next and last are null where there is none. */
public record GroupLine(GroupSummary group, GroupSchedules.Run next, PastGatheringView last) {}
