package planerka;

import org.jdbi.v3.core.Jdbi;
import planerka.calendar.WorkCalendars;
import planerka.feed.Feeds;
import planerka.gathering.Archive;
import planerka.gathering.Setbacks;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.group.ImportRuns;
import planerka.group.RemovedGroups;
import planerka.history.Retrospect;
import planerka.people.People;
import planerka.schedule.Misses;
import planerka.web.Accounts;

/** The tables that features share. */
record Stores(
        People people,
        Groups groups,
        GroupDirectory directory,
        Archive archive,
        Setbacks setbacks,
        Misses misses,
        WorkCalendars calendars,
        Feeds feeds,
        Retrospect retrospect,
        Accounts accounts,
        RemovedGroups removed,
        ImportRuns imports,
        Jdbi jdbi) {}
