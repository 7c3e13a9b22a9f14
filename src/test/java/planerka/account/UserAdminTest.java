package planerka.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

@OnBothDatabases
class UserAdminTest {
    private static final int ROUNDS = 5;
    private final Jdbi jdbi;
    private final TestWeb web;
    private final UserAdmin userAdmin;

    UserAdminTest(DatabaseKind kind) {
        var database = kind.empty();
        this.jdbi = database.jdbi();
        this.web =
                TestWeb.open(
                        database,
                        routes ->
                                routes.get(
                                        "/me",
                                        request -> request.result(said(SignedIn.of(request))),
                                        Access.VIEWER));
        this.userAdmin = web.accounts().roster();
        group(1, "Sales");
        group(2, "Support");
    }

    private static String said(SignedIn me) {
        return me.rank() + " " + me.scope().groups().map(Object::toString).orElse("all");
    }

    private void group(long id, String name) {
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                "insert into call_group (id, name) values (?, ?)", id, name));
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_change_counts_in_open_browsers_at_once() {
        BrowserVisit anna = web.signedIn("anna", Access.MANAGER, Set.of(1L));
        assertThat(anna.get("/me").body()).isEqualTo("MANAGER [1]");

        userAdmin.change("root", user("anna"), Access.VIEWER, GroupScope.of(Set.of(2L, 99L)));
        assertThat(anna.get("/me").body()).isEqualTo("VIEWER [2]");

        userAdmin.change("root", user("anna"), Access.ADMIN, GroupScope.of(Set.of(2L)));
        assertThat(anna.get("/me").body()).isEqualTo("ADMIN all");
        assertThat(audit())
                .contains("root user-change anna viewer, groups [2, 99]")
                .contains("root user-change anna admin, all groups");
    }

    @Test
    void who_is_removed_is_out_at_once_and_comes_back_as_he_was() {
        web.accounts().users().add("root", TestWeb.PASSWORD, Access.ADMIN);
        BrowserVisit anna = web.signedIn("anna", Access.MANAGER, Set.of(1L));
        User before = user("anna");

        assertThat(userAdmin.remove("root", before)).isEqualTo(UserAdmin.Outcome.DONE);
        assertThat(anna.get("/me").statusCode()).isEqualTo(303);
        assertThat(web.signIn("anna").get("/me").statusCode()).isEqualTo(303);
        assertThat(userAdmin.all()).extracting(User::name).containsExactly("root");
        assertThat(userAdmin.removed()).extracting(User::name).containsExactly("anna");

        assertThat(userAdmin.restore("root", before.id())).isEqualTo(UserAdmin.Outcome.DONE);
        assertThat(web.signIn("anna").get("/me").body()).isEqualTo("MANAGER [1]");
        assertThat(userAdmin.restore("root", before.id())).isEqualTo(UserAdmin.Outcome.GONE);
        assertThat(audit()).contains("root user-remove anna ", "root user-restore anna ");
    }

    @Test
    void a_day_later_he_does_not_come_back_and_his_name_is_free_at_once() {
        web.accounts().users().add("root", TestWeb.PASSWORD, Access.ADMIN);
        web.accounts().users().add("anna", TestWeb.PASSWORD, Access.VIEWER);
        web.accounts().users().add("boris", TestWeb.PASSWORD, Access.VIEWER);
        long anna = user("anna").id();
        userAdmin.remove("root", user("anna"));
        userAdmin.remove("root", user("boris"));

        assertThat(web.accounts().users().add("boris", TestWeb.PASSWORD, Access.ADMIN)).isTrue();
        assertThat(userAdmin.removed()).extracting(User::name).containsExactly("anna");
        web.clock().advance(UserAdmin.REGRET.plus(Duration.ofMinutes(1)));
        assertThat(userAdmin.restore("root", anna)).isEqualTo(UserAdmin.Outcome.GONE);
        assertThat(userAdmin.removed()).isEmpty();
    }

    @Test
    void the_last_administrator_stays_what_he_is() {
        web.accounts().users().add("root", TestWeb.PASSWORD, Access.ADMIN);
        web.accounts().users().add("anna", TestWeb.PASSWORD, Access.MANAGER);

        assertThat(userAdmin.remove("anna", user("root")))
                .isEqualTo(UserAdmin.Outcome.LAST_ADMINISTRATOR);
        assertThat(userAdmin.change("anna", user("root"), Access.MANAGER, GroupScope.ALL))
                .isEqualTo(UserAdmin.Outcome.LAST_ADMINISTRATOR);
        assertThat(user("root").rank()).isEqualTo(Access.ADMIN);
        assertThat(audit()).noneMatch(line -> line.contains("user-remove"));
    }

    @Test
    void of_two_administrators_who_remove_each_other_at_once_one_stays() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = "one " + round;
            String other = "other " + round;
            jdbi.useHandle(handle -> handle.execute("delete from user_account"));
            web.accounts().users().add(one, TestWeb.PASSWORD, Access.ADMIN);
            web.accounts().users().add(other, TestWeb.PASSWORD, Access.ADMIN);
            User first = user(one);
            User second = user(other);

            List<UserAdmin.Outcome> outcomes =
                    atOnce(
                            () -> userAdmin.remove(other, first),
                            () -> userAdmin.change(one, second, Access.VIEWER, GroupScope.ALL));

            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            UserAdmin.Outcome.DONE, UserAdmin.Outcome.LAST_ADMINISTRATOR);
            assertThat(userAdmin.all().stream().filter(user -> user.rank() == Access.ADMIN))
                    .hasSize(1);
        }
    }

    private static List<UserAdmin.Outcome> atOnce(
            Callable<UserAdmin.Outcome> one, Callable<UserAdmin.Outcome> other) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<UserAdmin.Outcome>> begun = new ArrayList<>();
        for (Callable<UserAdmin.Outcome> work : List.of(one, other)) {
            begun.add(
                    hands.submit(
                            () -> {
                                go.await();
                                return work.call();
                            }));
        }
        go.countDown();
        List<UserAdmin.Outcome> outcomes = new ArrayList<>();
        for (Future<UserAdmin.Outcome> work : begun) {
            outcomes.add(work.get());
        }
        hands.shutdown();
        return outcomes;
    }

    @Test
    void a_group_that_somebody_with_named_ones_makes_is_his_and_nobody_elses() {
        web.signedIn("anna", Access.MANAGER, Set.of(1L));
        web.signedIn("boris", Access.MANAGER, Set.of());

        jdbi.useHandle(
                handle ->
                        UserGroups.give(
                                handle,
                                new SignedIn("anna", Access.MANAGER, GroupScope.of(Set.of(1L))),
                                2));

        assertThat(user("anna").scope()).isEqualTo(GroupScope.of(Set.of(1L, 2L)));
        assertThat(user("boris").scope()).isEqualTo(GroupScope.of(Set.of()));
    }

    private User user(String name) {
        return userAdmin.all().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audit() {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select actor, action, subject, detail from audit order by id")
                                .map(
                                        (row, context) ->
                                                row.getString(1)
                                                        + " "
                                                        + row.getString(2)
                                                        + " "
                                                        + row.getString(3)
                                                        + " "
                                                        + row.getString(4))
                                .list());
    }
}
