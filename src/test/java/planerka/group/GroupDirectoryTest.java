package planerka.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static planerka.group.Drafts.called;
import static planerka.group.Drafts.draft;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.store.OnBothDatabases;

@OnBothDatabases
class GroupDirectoryTest {
    private static final ServiceCode CODE = new ServiceCode("100");
    private static final GroupDraft SALES = draft("Sales", "100", called("700"));
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(20);

    private final Jdbi jdbi;
    private final ChangeListeners changes = new ChangeListeners();
    private final People people;
    private final Groups groups;
    private Optional<GroupDirectory> opened = Optional.empty();

    GroupDirectoryTest(DatabaseKind kind) {
        jdbi = kind.empty().jdbi();
        people = new People(jdbi, changes);
        groups = new Groups(jdbi, people, changes);
    }

    @AfterEach
    void close() {
        opened.ifPresent(GroupDirectory::close);
    }

    @Test
    void a_change_through_this_service_is_seen_at_once() {
        GroupDirectory directory = open(groups, NEVER);
        assertThat(directory.byCode(CODE)).isEmpty();

        Group group = groups.add(SALES).orProblem();
        assertThat(directory.byCode(CODE)).contains(group);
        assertThat(directory.byId(group.id())).contains(group);

        Person anna = group.members().get(0).person();
        PhoneNumber other = new PhoneNumber("701");
        people.change(
                anna.id(), OptionalInt.empty(), PersonDetails.of(new PersonName("Anna"), other));
        assertThat(directory.byCode(CODE).orElseThrow().mayStart(other)).isTrue();

        new RemovedGroups(jdbi, groups, changes, Clock.systemUTC()).remove(group.id());
        assertThat(directory.all()).isEmpty();
    }

    @Test
    void tables_that_are_not_made_yet_are_nothing_to_warn_of_before_somebody_counts_on_them() {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger log = (Logger) LoggerFactory.getLogger(GroupDirectory.class);
        log.addAppender(said);
        try (Database empty = Database.open(DatabaseKind.H2.settings());
                GroupDirectory directory =
                        GroupDirectory.openLater(
                                new Groups(
                                        empty.jdbi(), new People(empty.jdbi(), changes), changes),
                                changes,
                                SOON)) {
            await().during(SOON.multipliedBy(10)).until(() -> said.list.isEmpty());

            directory.refresh();

            assertThat(said.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .singleElement(STRING)
                    .startsWith("groups cannot be read, 0 known ones stay");
        } finally {
            log.detachAppender(said);
        }
    }

    @Test
    void a_change_through_another_service_is_seen_soon() {
        GroupDirectory directory = open(groups, SOON);
        ChangeListeners elsewhere = new ChangeListeners();

        new Groups(jdbi, new People(jdbi, elsewhere), elsewhere).add(SALES);

        await().until(() -> directory.byCode(CODE).isPresent());
    }

    @Test
    void while_the_database_is_away_the_last_groups_stay() {
        Database own = Database.open(DatabaseKind.H2.settings());
        own.migrate();
        Groups held = new Groups(own.jdbi(), new People(own.jdbi(), changes), changes);
        held.add(SALES);
        GroupDirectory directory = open(held, SOON);

        own.close();
        directory.refresh();

        assertThat(directory.byCode(CODE)).isPresent();
        assertThat(directory.isReady()).isTrue();
    }

    @Test
    void it_opens_without_a_database_and_is_not_ready() {
        DatabaseSettings nobody = new DatabaseSettings("jdbc:h2:tcp://127.0.0.1:1/x", "sa", "");
        try (Database away = Database.open(nobody)) {
            People unread = new People(away.jdbi(), changes);

            GroupDirectory directory = open(new Groups(away.jdbi(), unread, changes), NEVER);

            assertThat(directory.isReady()).isFalse();
            assertThat(directory.byCode(CODE)).isEmpty();
        }
    }

    @Test
    void a_group_may_be_started_by_its_organiser_and_its_members_only() {
        Group group = groups.add(SALES).orProblem();

        assertThat(group.mayStart(new PhoneNumber("300"))).isTrue();
        assertThat(group.mayStart(new PhoneNumber("700"))).isTrue();
        assertThat(group.mayStart(new PhoneNumber("701"))).isFalse();
    }

    @Test
    void a_group_with_neither_organiser_nor_members_is_started_by_nobody() {
        GroupDetails nobodys =
                new GroupDetails(
                        new PersonName("Empty"),
                        Optional.of(CODE),
                        Optional.empty(),
                        CallPolicy.USUAL);

        assertThat(new Group(1, 0, nobodys, List.of()).mayStart(new PhoneNumber("300"))).isFalse();
    }

    private GroupDirectory open(Groups read, Duration every) {
        GroupDirectory directory = GroupDirectory.open(read, changes, every);
        opened = Optional.of(directory);
        return directory;
    }
}
