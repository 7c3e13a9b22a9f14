package planerka.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import planerka.gathering.journal.GroupAttendance;
import planerka.gathering.start.CallListBuilder;
import planerka.gathering.web.GatheringDryRun;
import planerka.group.GroupRules;
import planerka.group.GroupSchedules;
import planerka.group.web.GroupApi;
import planerka.group.web.GroupEditPages;
import planerka.group.web.GroupInsights;
import planerka.group.web.GroupPages;
import planerka.group.web.GroupService;
import planerka.group.web.GroupShowPages;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.GroupAgenda;
import planerka.schedule.engine.ScheduleRunner;
import planerka.settings.Settings;
import planerka.web.Routes;

/** Every path of groups, which are told here what schedules and gatherings know of them. */
record GroupModule(Settings settings, Clock clock, Tables stores, ScheduleTexts texts) {

    List<Routes> all(ScheduleRunner runner) {
        GroupRules rules = settings.calls().rules();
        GroupSchedules agenda = new GroupAgenda(stores.jdbi(), runner, texts);
        GroupService service =
                new GroupService(stores.groups(), stores.removed(), agenda, stores.accounts());
        GroupInsights outlook = outlook(agenda);
        // The first that fits is taken: "new" is no id.
        return List.of(
                new GroupEditPages(service, stores.groups(), stores.people(), rules),
                new GroupPages(service, outlook),
                new GroupShowPages(service, outlook, rules.allowed()),
                new GroupApi(service, rules));
    }

    private GroupInsights outlook(GroupSchedules agenda) {
        ZoneId zone = settings.defaults().zone();
        CallListBuilder callLists = new CallListBuilder(settings.calls().allowed(), clock, zone);
        return new GroupInsights(
                agenda,
                new GroupAttendance(stores.jdbi()),
                new GatheringDryRun(callLists),
                clock,
                zone);
    }
}
