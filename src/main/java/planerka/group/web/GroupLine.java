package planerka.group.web;

import planerka.group.Agenda;
import planerka.group.GroupHead;

/** A group in the list of all; next and last are null where there is none. */
public record GroupLine(GroupHead group, Agenda.Run next, HeldLine last) {}
