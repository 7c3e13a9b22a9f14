package planerka.group;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.group.Drafts.called;
import static planerka.group.Drafts.draft;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import planerka.account.GroupScope;
import planerka.people.ChangeListeners;
import planerka.people.Membership;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.people.RemovedPeople;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.text.Message;
import planerka.web.SaveResult;

@OnBothDatabases
class GroupsTest {
    private final People people;
    private final Groups groups;
    private final RemovedGroups removed;

    GroupsTest(DatabaseKind kind) {
        Database database = kind.empty();
        ChangeListeners changes = new ChangeListeners();
        people = new People(database.jdbi(), changes);
        groups = new Groups(database.jdbi(), people, changes);
        removed = new RemovedGroups(database.jdbi(), groups, changes, Clock.systemUTC());
    }

    @Test
    void a_group_comes_back_as_it_was_saved_with_its_members_in_order() {
        Person anna = person("Anna", "700");

        Group added =
                groups.add(draft("Отдел", "100", called("701"), known(anna), called("300")))
                        .orProblem();

        assertThat(groups.find(added.id())).contains(added);
        assertThat(added.members()).extracting(Member::name).containsExactly("701", "Anna", "300");
        assertThat(groups.list()).containsExactly(added);
    }

    @Test
    void a_taken_name_or_code_is_told_at_its_field() {
        groups.add(draft("Sales", "100"));
        Group support = groups.add(draft("Support", "101")).orProblem();

        isAt(groups.add(draft("Sales", "102")), "name", "group.name.taken");
        isAt(groups.add(draft("Other", "100")), "code", "group.code.taken");
        isAt(change(support, draft("Sales", "101")), "name", "group.name.taken");
        isAt(change(support, draft("Support", "100")), "code", "group.code.taken");
        assertThat(groups.find(support.id())).contains(support);
    }

    @Test
    void a_name_like_a_key_misleads_nobody() {
        groups.add(draft("call_group_code", "100"));

        isAt(groups.add(draft("call_group_code", "101")), "name", "group.name.taken");
    }

    @Test
    void a_member_who_is_not_there_is_named_and_nothing_is_saved() {
        SaveResult<Group> saved =
                groups.add(
                        draft(
                                "Sales",
                                "100",
                                called("700"),
                                new MemberDraft.Known(99, Role.SPEAK)));

        isAt(saved, "members[1].person", "group.member.unknown");
        assertThat(groups.list()).isEmpty();
        assertThat(people.list(0, 10)).isEmpty();
    }

    @Test
    void who_is_named_twice_sits_once() {
        Person anna = person("Anna", "700");

        Group group = groups.add(draft("Sales", "100", known(anna), called("700"))).orProblem();

        assertThat(group.members()).containsExactly(new Member(anna, Role.LEADER));
    }

    @Test
    void a_removed_person_leaves_his_groups_and_a_removed_group_leaves_its_people() {
        Person anna = person("Anna", "700");
        Group group = groups.add(draft("Sales", "100", known(anna), called("701"))).orProblem();
        assertThat(people.groupsOf(anna.id()))
                .extracting(Membership::name)
                .containsExactly("Sales");

        new RemovedPeople(people, Clock.systemUTC()).remove(anna.id(), "test");
        assertThat(groups.find(group.id()).orElseThrow().members()).hasSize(1);

        assertThat(removed.remove(group.id())).isTrue();
        assertThat(removed.remove(group.id())).isFalse();
        assertThat(people.list(0, 10)).hasSize(1);
        assertThat(change(group, draft("Sales", "100"))).isInstanceOf(SaveResult.Gone.class);
    }

    @Test
    void those_with_codes_are_listed_first() {
        groups.add(draft("B", ""));
        groups.add(draft("A", ""));
        groups.add(draft("Z", "101"));
        groups.add(draft("Y", "100"));

        assertThat(groups.list()).extracting(Group::name).containsExactly("Y", "Z", "A", "B");
        assertThat(groups.list(GroupScope.ALL, 0, 2))
                .extracting(Group::name)
                .containsExactly("B", "A");
    }

    @Test
    void the_stamp_differs_after_every_kind_of_change() {
        Person anna = person("Anna", "700");
        Group group = groups.add(draft("Sales", "100", known(anna))).orProblem();
        DirectoryVersion first = groups.stamp();
        assertThat(groups.stamp()).isEqualTo(first);

        people.change(anna.id(), OptionalInt.empty(), anna.card());
        DirectoryVersion second = groups.stamp();
        change(group, draft("Sales", "100"));
        DirectoryVersion third = groups.stamp();
        removed.remove(group.id());
        groups.add(draft("Other", "101"));
        DirectoryVersion fourth = groups.stamp();
        new RemovedPeople(people, Clock.systemUTC()).remove(anna.id(), "test");

        assertThat(List.of(first, second, third, fourth, groups.stamp())).doesNotHaveDuplicates();
    }

    private SaveResult<Group> change(Group group, GroupDraft draft) {
        return groups.change(group.id(), OptionalInt.of(group.version()), draft);
    }

    private static void isAt(SaveResult<Group> saved, String field, String key) {
        assertThat(saved).isInstanceOf(SaveResult.Refused.class);
        assertThat(((SaveResult.Refused<Group>) saved).errors().of(field).map(Message::key))
                .contains(key);
    }

    private Person person(String name, String number) {
        return people.add(PersonDetails.of(new PersonName(name), new PhoneNumber(number)));
    }

    private static MemberDraft known(Person person) {
        return new MemberDraft.Known(person.id(), Role.LEADER);
    }
}
