package planerka.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.audit.Audit;
import planerka.gathering.engine.StandInPbx;
import planerka.gathering.journal.GatheringReader;
import planerka.group.CallPolicy;
import planerka.group.GroupDetails;
import planerka.group.GroupDirectory;
import planerka.group.GroupDraft;
import planerka.group.Groups;
import planerka.group.ServiceCode;
import planerka.pbx.Pbx;
import planerka.pbx.ami.AsteriskPbx;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.PersonName;
import planerka.settings.LiveSettings;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.setup.SetupProgress.Step;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.TestWeb;
import planerka.web.View;

/** What the first page reminds administrators of. */
@OnBothDatabases
class SetupFactsTest {
    private final Database database;
    private final ChangeListeners changes = new ChangeListeners();
    private final Groups groups;
    private final GroupDirectory directory;
    private final LiveSettings settings;
    private final AsteriskPbx pbx;
    private final SetupFacts facts;
    private final List<Runnable> behind = new ArrayList<>();
    private List<Finding> found = List.of();

    SetupFactsTest(DatabaseKind kind) {
        database = kind.empty();
        groups = new Groups(database.jdbi(), new People(database.jdbi(), changes), changes);
        directory = GroupDirectory.open(groups, changes, Duration.ofMinutes(1));
        Settings written = SettingsSource.read(List.of(), Map.of());
        settings = new LiveSettings(written, database.jdbi(), Clock.systemUTC());
        pbx = new AsteriskPbx(written.ami(), Clock.systemUTC());
        facts = facts(pbx);
    }

    @AfterEach
    void close() {
        pbx.close();
        settings.close();
        directory.close();
    }

    @Test
    void at_first_everything_is_left_and_then_less() {
        assertThat(facts.glance().left()).containsExactly(Step.values());

        GroupDetails card =
                new GroupDetails(
                        new PersonName("Sales"),
                        Optional.empty(),
                        Optional.empty(),
                        CallPolicy.USUAL);
        groups.add(new GroupDraft(card, List.of()));

        assertThat(facts.glance().left()).containsExactly(Step.PBX, Step.DIALPLAN, Step.CONFERENCE);
    }

    private SetupFacts facts(Pbx exchange) {
        return new SetupFacts(
                exchange,
                settings,
                directory,
                new GatheringReader(database.jdbi()),
                new DialplanVerdict(expected -> found, behind::add, Clock.systemUTC()));
    }

    /** What no page waits for is done now. */
    private void later() {
        List.copyOf(behind).forEach(Runnable::run);
        behind.clear();
    }

    @Test
    void where_a_conference_was_held_nothing_is_left_even_while_the_pbx_is_away() {
        held();
        settings.change(
                Map.of("ami.port", "1", "ami.user", "planerka", "ami.secret", "secret"), "anna");

        try (AsteriskPbx away = new AsteriskPbx(settings.now().ami(), Clock.systemUTC())) {
            assertThat(facts(away).glance().left()).isEmpty();
        }
        assertThat(facts.glance().left()).as("no PBX is set").contains(Step.PBX);
    }

    @Test
    void a_dialplan_that_was_found_broken_is_left_although_a_conference_was_held() {
        held();
        SetupFacts connected = facts(new StandInPbx());
        found = List.of(Finding.ok("dialplan", "ok"), Finding.fail("hook", "differs"));

        assertThat(connected.glance().left()).as("nobody looked yet").isEmpty();
        later();
        assertThat(connected.glance().left()).containsExactly(Step.DIALPLAN);

        settings.change(Map.of("hook.token", "another-secret"), "anna");
        found = List.of(Finding.ok("dialplan", "ok"), Finding.warn("hook", "port"));
        connected.glance();
        later();
        assertThat(connected.glance().left()).isEmpty();
        assertThat(behind).as("is not asked for again at once").isEmpty();
    }

    @Test
    void a_pbx_that_did_not_answer_says_nothing_of_its_dialplan() {
        held();
        SetupFacts connected = facts(new StandInPbx());
        found = List.of(Finding.fail("ami", "away"));

        connected.glance();
        later();

        assertThat(connected.glance().left()).isEmpty();
    }

    @Test
    void the_last_step_does_not_promise_a_code_that_the_pbx_does_not_know() {
        GroupDetails card =
                new GroupDetails(
                        new PersonName("Sales"),
                        ServiceCode.typed("100"),
                        Optional.empty(),
                        CallPolicy.USUAL);
        groups.add(new GroupDraft(card, List.of()));
        held();

        var known = conference(new StandInPbx());
        assertThat(known.select("main").text())
                .contains("Набор *100 с телефона пока никого не соберёт")
                .doesNotContain("будет то же самое")
                .doesNotContain("Всё готово");
        assertThat(known.select("main .warning a").attr("href")).isEqualTo("/setup/dialplan");

        var none = conference(pbx);
        assertThat(none.select("main").text())
                .contains("АТС не подключена")
                .doesNotContain("будет то же самое");
        assertThat(none.select("main .warning a").attr("href")).isEqualTo("/setup/pbx");
    }

    private Document conference(Pbx exchange) {
        Audit audit = new Audit(database.jdbi(), Clock.systemUTC());
        try (TestWeb web =
                TestWeb.open(
                        database,
                        new GroupStepPages(facts(exchange), settings, groups, directory, audit))) {
            return web.signedIn(Access.ADMIN).page("/setup/conference");
        }
    }

    private void held() {
        database.jdbi()
                .useHandle(
                        h ->
                                h.execute(
                                        """
                                        insert into gathering
                                            (id, group_id, group_name, room, organiser, started_by, state,
                                             started_at, ended_at, caller_name, ring_seconds, confirm,
                                             retry_attempts, retry_after_seconds)
                                        values (1, 1, 'Sales', '300', '300', 'web', 'ended',
                                            '2026-11-01 09:00:00', '2026-11-01 09:30:00', 'SALES', 15, 'never', 1, 30)
                                        """));
    }

    @Test
    void the_dialplans_secret_is_shown_while_no_pbx_is_set_and_not_because_it_is_away() {
        settings.change(Map.of("hook.token", "very-secret"), "anna");
        assertThat(script(facts)).contains("PLANERKA_TOKEN = very-secret");

        settings.change(
                Map.of("ami.port", "1", "ami.user", "planerka", "ami.secret", "secret"), "anna");
        try (AsteriskPbx away = new AsteriskPbx(settings.now().ami(), Clock.systemUTC())) {
            SetupFacts then = facts(away);
            assertThat(script(then)).doesNotContain("PLANERKA_TOKEN =").doesNotContain("secret =");
        }
    }

    @Test
    void a_secret_is_not_tried_at_another_port_before_it_is_typed_again() {
        settings.change(Map.of("ami.user", "planerka", "ami.secret", "very-secret"), "anna");
        try (TestWeb web = step(facts)) {
            String answer =
                    web.signedIn(Access.ADMIN)
                            .send(
                                    "/setup/pbx",
                                    Map.of(
                                            "ami.host", "127.0.0.1",
                                            "ami.port", "1",
                                            "ami.user", "planerka",
                                            "ami.secret", "",
                                            "do", "test"))
                            .body();

            assertThat(answer)
                    .contains("Меняется, куда или как уходит пароль")
                    .doesNotContain("соединиться не удалось");
        }
    }

    private TestWeb step(SetupFacts facts) {
        return TestWeb.open(
                database,
                new PbxStepPages(facts, settings, new Audit(database.jdbi(), Clock.systemUTC())));
    }

    private String script(SetupFacts facts) {
        try (TestWeb web = step(facts)) {
            return web.signedIn(Access.ADMIN).page("/setup/pbx").select("#script").text();
        }
    }

    @Test
    void the_reminder_names_the_steps_and_leads_to_them() {
        try (TestWeb web =
                TestWeb.open(
                        database,
                        routes ->
                                routes.get(
                                        "/reminder",
                                        request ->
                                                View.show(
                                                        request,
                                                        "setup/reminder",
                                                        Map.of("left", facts.glance().left())),
                                        Access.ADMIN))) {
            var page = web.signedIn(Access.ADMIN).page("/reminder");

            assertThat(page.select(".reminder").text())
                    .isEqualTo(
                            "Осталось: Подключить АТС, Проверить диалплан, Первая группа, Первая планёрка."
                                    + " Продолжить подготовку");
            assertThat(page.select(".reminder a").attr("href")).isEqualTo("/setup");
        }
    }
}
