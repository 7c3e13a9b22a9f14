package planerka;

import planerka.calendar.WorkCalendars;
import planerka.feed.Feeds;
import planerka.gathering.Archive;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.history.Retrospect;
import planerka.people.People;
import planerka.web.Accounts;

/** The tables that features share. */
record Stores(
        People people,
        Groups groups,
        GroupDirectory directory,
        Archive archive,
        WorkCalendars calendars,
        Feeds feeds,
        Retrospect retrospect,
        Accounts accounts) {}
