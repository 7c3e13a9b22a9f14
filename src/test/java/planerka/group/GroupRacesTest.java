package planerka.group;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.group.Drafts.called;
import static planerka.group.Drafts.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.text.Message;
import planerka.web.SaveResult;

@OnBothDatabases
class GroupRacesTest {
    private static final int AT_ONCE = 8;

    private final People people;
    private final Groups groups;

    GroupRacesTest(DatabaseKind kind) {
        Database database = kind.empty();
        ChangeListeners changes = new ChangeListeners();
        people = new People(database.jdbi(), changes);
        groups = new Groups(database.jdbi(), people, changes);
    }

    @RepeatedTest(3)
    void of_eight_who_add_one_code_one_succeeds_and_seven_are_told_at_the_field() throws Exception {
        List<SaveResult<Group>> saved =
                atOnce(i -> groups.add(draft("Group " + i, "100", called("70" + i))));

        assertThat(saved).filteredOn(SaveResult.Done.class::isInstance).hasSize(1);
        assertThat(saved)
                .filteredOn(SaveResult.Refused.class::isInstance)
                .hasSize(AT_ONCE - 1)
                .extracting(
                        one ->
                                ((SaveResult.Refused<Group>) one)
                                        .errors()
                                        .of("code")
                                        .map(Message::key)
                                        .orElse("another field"))
                .containsOnly("group.code.taken");
        assertThat(groups.list()).hasSize(1);
        assertThat(people.list(0, 100)).as("nobody is left of those refused").hasSize(1);
    }

    @RepeatedTest(3)
    void eight_groups_with_the_same_new_people_in_any_order_make_each_of_them_once()
            throws Exception {
        MemberDraft first = called("700");
        MemberDraft second = called("701");

        List<SaveResult<Group>> saved =
                atOnce(
                        i ->
                                groups.add(
                                        i % 2 == 0
                                                ? draft("G" + i, "", first, second)
                                                : draft("G" + i, "", second, first)));

        assertThat(saved).allMatch(SaveResult.Done.class::isInstance);
        assertThat(people.list(0, 100)).hasSize(2);
    }

    @RepeatedTest(3)
    void of_eight_who_change_one_version_one_succeeds_and_seven_see_what_he_saved()
            throws Exception {
        Group group = groups.add(draft("Sales", "100")).orProblem();
        OptionalInt seen = OptionalInt.of(0);

        List<SaveResult<Group>> saved =
                atOnce(i -> groups.change(group.id(), seen, draft("Sales " + i, "100")));

        Group now = groups.find(group.id()).orElseThrow();
        assertThat(saved).filteredOn(SaveResult.Done.class::isInstance).hasSize(1);
        assertThat(saved)
                .filteredOn(SaveResult.Stale.class::isInstance)
                .hasSize(AT_ONCE - 1)
                .extracting(one -> ((SaveResult.Stale<Group>) one).now())
                .containsOnly(now);
        assertThat(now.version()).isEqualTo(1);
    }

    private static List<SaveResult<Group>> atOnce(IntFunction<SaveResult<Group>> work)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try {
            List<Future<SaveResult<Group>>> running =
                    IntStream.range(0, AT_ONCE)
                            .mapToObj(i -> threads.submit(() -> together(start, work, i)))
                            .toList();
            List<SaveResult<Group>> saved = new ArrayList<>();
            for (Future<SaveResult<Group>> one : running) {
                saved.add(one.get());
            }
            return saved;
        } finally {
            threads.shutdown();
        }
    }

    private static SaveResult<Group> together(
            CyclicBarrier start, IntFunction<SaveResult<Group>> work, int i) throws Exception {
        start.await();
        return work.apply(i);
    }
}
