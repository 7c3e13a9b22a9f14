package planerka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.gathering.Archive;
import planerka.group.Calling;
import planerka.group.GroupCard;
import planerka.group.GroupDirectory;
import planerka.group.GroupDraft;
import planerka.group.Groups;
import planerka.pbx.AsteriskPbx;
import planerka.people.Changes;
import planerka.people.People;
import planerka.people.PersonName;
import planerka.setup.PbxStepPages;
import planerka.setup.SetupFacts;
import planerka.setup.SetupProgress.Step;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.Audit;
import planerka.web.TestWeb;
import planerka.web.View;

/** What the first page reminds administrators of. */
@OnBothDatabases
class SetupFactsTest {
    private final Database database;
    private final Changes changes = new Changes();
    private final Groups groups;
    private final GroupDirectory directory;
    private final LiveSettings settings;
    private final AsteriskPbx pbx;
    private final SetupFacts facts;

    SetupFactsTest(DatabaseKind kind) {
        database = kind.empty();
        groups = new Groups(database.jdbi(), new People(database.jdbi(), changes), changes);
        directory = GroupDirectory.open(groups, changes, Duration.ofMinutes(1));
        Settings written = SettingsSource.read(List.of(), Map.of());
        settings = new LiveSettings(written, database.jdbi(), Clock.systemUTC());
        pbx = new AsteriskPbx(written.ami(), Clock.systemUTC());
        facts = new SetupFacts(pbx, settings, directory, new Archive(database.jdbi()));
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

        GroupCard card =
                new GroupCard(
                        new PersonName("Sales"), Optional.empty(), Optional.empty(), Calling.USUAL);
        groups.add(new GroupDraft(card, List.of()));

        assertThat(facts.glance().left()).containsExactly(Step.PBX, Step.DIALPLAN, Step.CONFERENCE);
    }

    @Test
    void where_a_conference_was_held_nothing_is_left_even_while_the_pbx_is_away() {
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

        assertThat(facts.glance().left()).isEmpty();
    }

    @Test
    void the_dialplans_secret_is_shown_while_no_pbx_is_set_and_not_because_it_is_away() {
        settings.change(Map.of("hook.token", "very-secret"), "anna");
        assertThat(script(facts)).contains("PLANERKA_TOKEN = very-secret");

        settings.change(
                Map.of("ami.port", "1", "ami.user", "planerka", "ami.secret", "secret"), "anna");
        try (AsteriskPbx away = new AsteriskPbx(settings.now().ami(), Clock.systemUTC())) {
            SetupFacts then =
                    new SetupFacts(away, settings, directory, new Archive(database.jdbi()));
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
