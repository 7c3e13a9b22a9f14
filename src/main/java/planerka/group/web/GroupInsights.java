package planerka.group.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import planerka.group.Group;
import planerka.group.GroupDryRun;
import planerka.group.GroupHistory;
import planerka.group.GroupSchedules;
import planerka.group.GroupSummary;
import planerka.group.Member;
import planerka.people.PhoneNumber;
import planerka.text.Language;

/**
 * What a group's pages show of schedules, history and a call now.
 *
 * @param zone whose day decides who is absent
 */
public record GroupInsights(
        GroupSchedules agenda,
        GroupHistory attendance,
        GroupDryRun rehearsal,
        Clock clock,
        ZoneId zone) {
    private static final int LATELY = 10;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** With two questions to the database, however many groups they are. */
    List<GroupLine> lines(List<GroupSummary> groups) {
        Set<Long> ids = groups.stream().map(GroupSummary::id).collect(Collectors.toSet());
        Map<Long, GroupSchedules.Run> next = agenda.soonest(ids);
        Map<Long, GroupHistory.PastGathering> last = attendance.last(ids);
        return groups.stream()
                .map(
                        group ->
                                new GroupLine(
                                        group,
                                        next.get(group.id()),
                                        Optional.ofNullable(last.get(group.id()))
                                                .map(
                                                        held ->
                                                                PastGatheringView.of(
                                                                        held, today(), zone))
                                                .orElse(null)))
                .toList();
    }

    /** Members of the group who are absent today. */
    List<String> away(Group group) {
        return group.members().stream()
                .filter(member -> member.person().absentOn(today()).isPresent())
                .map(Member::name)
                .toList();
    }

    List<GroupSchedules.Run> schedules(Group group, Language language) {
        return agenda.of(group.id(), language);
    }

    /** Null while nobody gathers it. */
    Long running(Group group) {
        return attendance.running(group.id()).orElse(null);
    }

    List<PastGatheringView> lately(Group group) {
        return attendance.lately(group.id(), LATELY).stream()
                .map(held -> PastGatheringView.of(held, today(), zone))
                .toList();
    }

    List<GroupDryRun.Guest> rehearse(Group group, PhoneNumber organiser) {
        return rehearsal.of(group, organiser);
    }
}
