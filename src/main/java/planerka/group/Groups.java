package planerka.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import planerka.account.Scope;
import planerka.people.Changes;
import planerka.people.People;
import planerka.people.PersonName;

/** The table of groups. Every method blocks on the database. Thread-safe. */
public final class Groups {
    private final Jdbi jdbi;
    private final Changes changes;
    private final GroupRows rows;
    private final Seating seating;

    public Groups(Jdbi jdbi, People people, Changes changes) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.rows = new GroupRows(people);
        this.seating = new Seating(people);
    }

    /** Of those who add the same name or code at once, one succeeds. */
    public GroupSaved add(GroupDraft draft) {
        return add(draft, (handle, added) -> {});
    }

    /** Together with what else is to be written about the new one. */
    public GroupSaved add(GroupDraft draft, BiConsumer<Handle, Group> more) {
        return saving(
                draft,
                handle -> {
                    Group added = add(handle, draft);
                    more.accept(handle, added);
                    return new GroupSaved.Done(added);
                });
    }

    /** Within the caller's transaction, which ends by {@link Refusal} or by a taken key. */
    public Group add(Handle handle, GroupDraft draft) {
        // The row before the members: a taken name or code must not leave people behind, or wait.
        long id = GroupParts.insert(handle, draft.card());
        return seat(handle, id, draft.card(), seating.members(handle, draft.seats()));
    }

    private static Group seat(Handle handle, long id, GroupCard card, List<Member> members) {
        GroupParts.seat(handle, id, members);
        return new Group(id, 0, card, members);
    }

    /** Without a version the last one to write wins. */
    public GroupSaved change(long id, OptionalInt version, GroupDraft draft) {
        return saving(
                draft,
                handle ->
                        change(handle, id, version, draft)
                                .<GroupSaved>map(GroupSaved.Done::new)
                                .orElseGet(() -> missed(handle, id)));
    }

    Optional<Group> change(Handle handle, long id, OptionalInt version, GroupDraft draft) {
        if (!GroupParts.update(handle, id, version, draft.card())) {
            return Optional.empty();
        }
        GroupParts.seat(handle, id, seating.members(handle, draft.seats()));
        return find(handle, id);
    }

    private GroupSaved missed(Handle handle, long id) {
        return find(handle, id)
                .<GroupSaved>map(GroupSaved.Stale::new)
                .orElse(new GroupSaved.Gone());
    }

    private GroupSaved saving(GroupDraft draft, Function<Handle, GroupSaved> work) {
        try {
            GroupSaved saved = inTransaction(work);
            changes.happened();
            return saved;
        } catch (Refusal refused) {
            return new GroupSaved.Refused(refused.errors());
        } catch (RuntimeException failure) {
            return new GroupSaved.Refused(Refusal.ofTakenKey(failure, draft.card()));
        }
    }

    /** At the level that finding people by number asks for. */
    public <T> T inTransaction(Function<Handle, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work::apply);
    }

    public Optional<Group> find(long id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    Optional<Group> find(Handle handle, long id) {
        return rows.load(handle, List.of(id)).stream().findFirst();
    }

    public Optional<Group> findByCode(Handle handle, ServiceCode code) {
        return ids(handle, "select id from call_group where live_code = :value", code.digits())
                .stream()
                .findFirst()
                .flatMap(id -> find(handle, id));
    }

    public Optional<Group> findByName(Handle handle, PersonName name) {
        return ids(handle, "select id from call_group where live_name = :value", name.text())
                .stream()
                .findFirst()
                .flatMap(id -> find(handle, id));
    }

    /** Tells those who keep groups in memory. */
    public void changed() {
        changes.happened();
    }

    /** Those of them with ids above, lowest first, so many at most. */
    public List<Group> list(Scope scope, long after, int limit) {
        return listed(handle -> GroupSearch.after(handle, scope, after, limit));
    }

    /** By code, then those without one by name, those of them that have the words in these. */
    public List<Group> search(String words, Scope scope, int skip, int limit) {
        return listed(handle -> GroupSearch.ids(handle, words, scope, skip, limit));
    }

    /** The same without their people, but with those who are absent on this day. */
    public List<GroupHead> heads(String words, Scope scope, LocalDate day, int skip, int limit) {
        return jdbi.withHandle(
                handle -> {
                    List<Long> ids = GroupSearch.ids(handle, words, scope, skip, limit);
                    return GroupHeads.load(handle, ids, day);
                });
    }

    /** All, by code, then those without a code by name. */
    public List<Group> list() {
        return search("", Scope.ALL, 0, Integer.MAX_VALUE);
    }

    private List<Group> listed(Function<Handle, List<Long>> found) {
        return jdbi.withHandle(handle -> rows.load(handle, found.apply(handle)));
    }

    /** How many schedules it has. */
    public int schedulesOf(long id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select count(*) from schedule
                                        where group_id = :id and removed_at is null
                                        """)
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .one());
    }

    /** Differs after every change of a group or a person, and is cheap. */
    Stamp stamp() {
        return jdbi.withHandle(Stamp::read);
    }

    private static List<Long> ids(Handle handle, String sql, String value) {
        return handle.createQuery(sql).bind("value", value).mapTo(Long.class).list();
    }
}
