package planerka.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import planerka.gathering.journal.GroupAttendance;
import planerka.gathering.start.Invitations;
import planerka.gathering.web.GroupRehearsal;
import planerka.group.Agenda;
import planerka.group.GroupRules;
import planerka.group.web.GroupApi;
import planerka.group.web.GroupDesk;
import planerka.group.web.GroupEditPages;
import planerka.group.web.GroupOutlook;
import planerka.group.web.GroupPages;
import planerka.group.web.GroupShowPages;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.GroupAgenda;
import planerka.schedule.engine.Timetable;
import planerka.settings.Settings;
import planerka.web.Routes;

/** Every path of groups, which are told here what schedules and gatherings know of them. */
record GroupDoors(Settings settings, Clock clock, Stores stores, ScheduleTexts texts) {

    List<Routes> all(Timetable timetable) {
        GroupRules rules = settings.calls().rules();
        Agenda agenda = new GroupAgenda(stores.jdbi(), timetable, texts);
        GroupDesk desk =
                new GroupDesk(stores.groups(), stores.removed(), agenda, stores.accounts());
        GroupOutlook outlook = outlook(agenda);
        // The first that fits is taken: "new" is no id.
        return List.of(
                new GroupEditPages(desk, stores.groups(), stores.people(), rules),
                new GroupPages(desk, outlook),
                new GroupShowPages(desk, outlook, rules.allowed()),
                new GroupApi(desk, rules));
    }

    private GroupOutlook outlook(Agenda agenda) {
        ZoneId zone = settings.house().zone();
        Invitations invitations = new Invitations(settings.calls().allowed(), clock, zone);
        return new GroupOutlook(
                agenda,
                new GroupAttendance(stores.jdbi()),
                new GroupRehearsal(invitations),
                clock,
                zone);
    }
}
