package planerka.app;

import org.jdbi.v3.core.Jdbi;
import planerka.account.Accounts;
import planerka.calendar.WorkCalendars;
import planerka.feed.Feeds;
import planerka.gathering.engine.GatheringProblems;
import planerka.gathering.journal.GatheringReader;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.group.RemovedGroups;
import planerka.history.web.HistoryModule;
import planerka.importer.ImportRuns;
import planerka.people.People;
import planerka.schedule.engine.Misfires;

/** The tables that features share. */
record Tables(
        People people,
        Groups groups,
        GroupDirectory directory,
        GatheringReader archive,
        GatheringProblems setbacks,
        Misfires misses,
        WorkCalendars calendars,
        Feeds feeds,
        HistoryModule retrospect,
        Accounts accounts,
        RemovedGroups removed,
        ImportRuns imports,
        Jdbi jdbi) {}
