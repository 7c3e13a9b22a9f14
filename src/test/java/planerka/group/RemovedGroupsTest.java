package planerka.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.account.GroupScope;
import planerka.group.web.GroupTestServer;
import planerka.people.Person;
import planerka.people.PersonName;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleFilter;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** Groups that go and come back, and what lists say of those that are there. */
@OnBothDatabases
class RemovedGroupsTest {
    private static final String TOMORROW = "2026-11-24T06:00:00Z";

    private final GroupTestServer server;
    private final Groups groups;
    private final RemovedGroups removed;

    RemovedGroupsTest(DatabaseKind kind) {
        server = new GroupTestServer(kind);
        groups = server.groups;
        removed = server.removed;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void what_comes_back_has_its_people_in_order_its_code_and_its_schedules() {
        Person anna = server.person("Анна", "700");
        Group sales = server.group("Продажи", "100", server.person("Борис", "701"), anna);
        long schedule = server.schedule(sales, TOMORROW);
        long other = server.schedule(sales, TOMORROW);
        server.runner.schedules().remove(other);

        assertThat(removed.remove(sales.id())).isTrue();
        assertThat(removed.remove(sales.id())).isFalse();
        assertThat(groups.list()).isEmpty();
        assertThat(server.people.groupsOf(anna.id())).isEmpty();
        assertThat(coming()).isEmpty();
        assertThat(server.runner.schedules().restore(schedule)).isEmpty();

        RestoredGroup back = removed.restore(sales.id()).orElseThrow();
        server.agenda.restore(back.schedules());

        assertThat(back.group().members()).isEqualTo(sales.members());
        assertThat(back.group().card()).isEqualTo(sales.card());
        assertThat(back.lostCode()).isEmpty();
        assertThat(back.formerName()).isEmpty();
        assertThat(coming())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo(schedule);
                            assertThat(one.next()).contains(Instant.parse(TOMORROW));
                        });
        assertThat(removed.restore(sales.id())).isEmpty();
    }

    @Test
    void a_name_and_a_code_are_free_while_their_group_is_gone() {
        Group sales = server.group("Продажи", "100");
        removed.remove(sales.id());

        Group other = server.group("Продажи", "100");
        RestoredGroup back = removed.restore(sales.id()).orElseThrow();

        assertThat(back.group().name()).isEqualTo("Продажи (2)");
        assertThat(back.group().code()).isEmpty();
        assertThat(back.formerName()).contains("Продажи");
        assertThat(back.lostCode()).contains(new ServiceCode("100"));
        assertThat(groups.list()).containsExactly(other, back.group());
    }

    @Test
    void a_name_that_fills_its_column_still_gets_a_number() {
        // Four signs are needed, and the cut goes through the middle of this one.
        String name = "я".repeat(PersonName.LONGEST - 5) + "😀" + "яяя";
        Group sales = server.group(name, "");
        removed.remove(sales.id());
        server.group(name, "");

        assertThat(removed.restore(sales.id()).orElseThrow().group().name())
                .isEqualTo("я".repeat(PersonName.LONGEST - 5) + " (2)");
    }

    @Test
    void after_a_month_it_cannot_be_brought_back() {
        Group sales = server.group("Продажи", "100");
        removed.remove(sales.id());
        assertThat(removed.latest(GroupScope.ALL, 10)).hasSize(1);
        assertThat(removed.latest(GroupScope.of(Set.of()), 10)).isEmpty();

        server.clock.advance(RemovedGroups.KEPT.plus(Duration.ofSeconds(1)));
        assertThat(removed.latest(GroupScope.ALL, 10)).isEmpty();
        removed.remove(server.group("Склад", "101").id());
        assertThat(removed.restore(sales.id())).isEmpty();
        assertThat(removed.latest(GroupScope.ALL, 10))
                .extracting(RemovedGroup::name)
                .contains("Склад");
    }

    @Test
    void groups_are_found_by_a_part_of_the_name_or_by_the_code_within_ones_own() {
        Group sales = server.group("Отдел продаж", "100");
        Group stock = server.group("Склад", "110");
        server.group("100%", "");

        assertThat(found("ПРОДАЖ", GroupScope.ALL)).containsExactly("Отдел продаж");
        assertThat(found("*1", GroupScope.ALL)).containsExactly("Отдел продаж", "Склад");
        assertThat(found("%", GroupScope.ALL)).containsExactly("100%");
        assertThat(found("", GroupScope.of(Set.of(stock.id())))).containsExactly("Склад");
        assertThat(found("", GroupScope.of(Set.of()))).isEmpty();
        assertThat(groups.list(GroupScope.of(Set.of(sales.id(), stock.id())), sales.id(), 10))
                .containsExactly(stock);
    }

    private List<String> found(String words, GroupScope scope) {
        return groups.search(words, scope, 0, 10).stream().map(Group::name).toList();
    }

    @Test
    void of_each_group_the_next_run_and_the_last_attendance_are_known() {
        Group sales = server.group("Продажи", "100");
        Group stock = server.group("Склад", "101");
        server.schedule(sales, "2026-11-25T06:00:00Z");
        long sooner = server.schedule(sales, TOMORROW);
        server.gathering(1, sales, "2026-11-20T06:00:00Z", "left");
        server.gathering(2, sales, "2026-11-22T06:00:00Z", "left", "no-answer", "skipped");
        server.gathering(3, stock, "2026-11-21T06:00:00Z");
        Set<Long> both = Set.of(sales.id(), stock.id());

        Map<Long, GroupSchedules.Run> next = server.agenda.soonest(both);
        assertThat(next).containsOnlyKeys(sales.id());
        assertThat(next.get(sales.id()).schedule()).isEqualTo(sooner);

        Map<Long, GroupHistory.PastGathering> last = server.attendance.last(both);
        assertThat(last.get(sales.id()))
                .isEqualTo(
                        new GroupHistory.PastGathering(
                                2, Instant.parse("2026-11-22T06:00:00Z"), true, 1, 2));
        assertThat(last.get(stock.id()).invited()).isZero();
        assertThat(server.attendance.lately(sales.id(), 10))
                .extracting(GroupHistory.PastGathering::gathering)
                .containsExactly(2L, 1L);
        assertThat(Optional.ofNullable(server.attendance.last(Set.of()).get(sales.id()))).isEmpty();
    }

    private List<Schedule> coming() {
        return server.runner.search().coming(ScheduleFilter.of(GroupScope.ALL), 10);
    }
}
