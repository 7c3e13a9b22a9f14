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
import planerka.account.Scope;
import planerka.group.web.GroupHouse;
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

    private final GroupHouse house;
    private final Groups groups;
    private final RemovedGroups removed;

    RemovedGroupsTest(DatabaseKind kind) {
        house = new GroupHouse(kind);
        groups = house.groups;
        removed = house.removed;
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_comes_back_has_its_people_in_order_its_code_and_its_schedules() {
        Person anna = house.person("Анна", "700");
        Group sales = house.group("Продажи", "100", house.person("Борис", "701"), anna);
        long schedule = house.schedule(sales, TOMORROW);
        long other = house.schedule(sales, TOMORROW);
        house.timetable.schedules().remove(other);

        assertThat(removed.remove(sales.id())).isTrue();
        assertThat(removed.remove(sales.id())).isFalse();
        assertThat(groups.list()).isEmpty();
        assertThat(house.people.groupsOf(anna.id())).isEmpty();
        assertThat(coming()).isEmpty();
        assertThat(house.timetable.schedules().restore(schedule)).isEmpty();

        RestoredGroup back = removed.restore(sales.id()).orElseThrow();
        house.agenda.restore(back.schedules());

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
        Group sales = house.group("Продажи", "100");
        removed.remove(sales.id());

        Group other = house.group("Продажи", "100");
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
        Group sales = house.group(name, "");
        removed.remove(sales.id());
        house.group(name, "");

        assertThat(removed.restore(sales.id()).orElseThrow().group().name())
                .isEqualTo("я".repeat(PersonName.LONGEST - 5) + " (2)");
    }

    @Test
    void after_a_month_it_cannot_be_brought_back() {
        Group sales = house.group("Продажи", "100");
        removed.remove(sales.id());
        assertThat(removed.latest(Scope.ALL, 10)).hasSize(1);
        assertThat(removed.latest(Scope.of(Set.of()), 10)).isEmpty();

        house.clock.advance(RemovedGroups.KEPT.plus(Duration.ofSeconds(1)));
        assertThat(removed.latest(Scope.ALL, 10)).isEmpty();
        removed.remove(house.group("Склад", "101").id());
        assertThat(removed.restore(sales.id())).isEmpty();
        assertThat(removed.latest(Scope.ALL, 10)).extracting(RemovedGroup::name).contains("Склад");
    }

    @Test
    void groups_are_found_by_a_part_of_the_name_or_by_the_code_within_ones_own() {
        Group sales = house.group("Отдел продаж", "100");
        Group stock = house.group("Склад", "110");
        house.group("100%", "");

        assertThat(found("ПРОДАЖ", Scope.ALL)).containsExactly("Отдел продаж");
        assertThat(found("*1", Scope.ALL)).containsExactly("Отдел продаж", "Склад");
        assertThat(found("%", Scope.ALL)).containsExactly("100%");
        assertThat(found("", Scope.of(Set.of(stock.id())))).containsExactly("Склад");
        assertThat(found("", Scope.of(Set.of()))).isEmpty();
        assertThat(groups.list(Scope.of(Set.of(sales.id(), stock.id())), sales.id(), 10))
                .containsExactly(stock);
    }

    private List<String> found(String words, Scope scope) {
        return groups.search(words, scope, 0, 10).stream().map(Group::name).toList();
    }

    @Test
    void of_each_group_the_next_run_and_the_last_attendance_are_known() {
        Group sales = house.group("Продажи", "100");
        Group stock = house.group("Склад", "101");
        house.schedule(sales, "2026-11-25T06:00:00Z");
        long sooner = house.schedule(sales, TOMORROW);
        house.gathering(1, sales, "2026-11-20T06:00:00Z", "left");
        house.gathering(2, sales, "2026-11-22T06:00:00Z", "left", "no-answer", "skipped");
        house.gathering(3, stock, "2026-11-21T06:00:00Z");
        Set<Long> both = Set.of(sales.id(), stock.id());

        Map<Long, Agenda.Run> next = house.agenda.soonest(both);
        assertThat(next).containsOnlyKeys(sales.id());
        assertThat(next.get(sales.id()).schedule()).isEqualTo(sooner);

        Map<Long, Attendance.Held> last = house.attendance.last(both);
        assertThat(last.get(sales.id()))
                .isEqualTo(
                        new Attendance.Held(2, Instant.parse("2026-11-22T06:00:00Z"), true, 1, 2));
        assertThat(last.get(stock.id()).invited()).isZero();
        assertThat(house.attendance.lately(sales.id(), 10))
                .extracting(Attendance.Held::gathering)
                .containsExactly(2L, 1L);
        assertThat(Optional.ofNullable(house.attendance.last(Set.of()).get(sales.id()))).isEmpty();
    }

    private List<Schedule> coming() {
        return house.timetable.search().coming(ScheduleFilter.of(Scope.ALL), 10);
    }
}
