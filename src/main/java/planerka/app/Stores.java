package planerka.app;

import org.jdbi.v3.core.Jdbi;
import planerka.account.Accounts;
import planerka.calendar.WorkCalendars;
import planerka.feed.Feeds;
import planerka.gathering.engine.Setbacks;
import planerka.gathering.journal.Archive;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.group.RemovedGroups;
import planerka.history.web.Retrospect;
import planerka.importer.ImportRuns;
import planerka.people.People;
import planerka.schedule.engine.Misses;

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
