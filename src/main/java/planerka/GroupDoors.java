package planerka;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import planerka.gathering.GroupAttendance;
import planerka.gathering.GroupRehearsal;
import planerka.gathering.Invitations;
import planerka.group.Agenda;
import planerka.group.GroupApi;
import planerka.group.GroupDesk;
import planerka.group.GroupEditPages;
import planerka.group.GroupOutlook;
import planerka.group.GroupPages;
import planerka.group.GroupRules;
import planerka.group.GroupShowPages;
import planerka.schedule.GroupAgenda;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.Timetable;
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
