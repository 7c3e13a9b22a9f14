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
import planerka.account.GroupScope;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.PersonName;
import planerka.text.Message;
import planerka.web.SaveResult;

/** The table of groups. Every method blocks on the database. Thread-safe. */
public final class Groups {
    private final Jdbi jdbi;
    private final ChangeListeners changes;
    private final GroupRows rows;
    private final MemberResolver resolver;

    public Groups(Jdbi jdbi, People people, ChangeListeners changes) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.rows = new GroupRows(people);
        this.resolver = new MemberResolver(people);
    }

    /** Of requests that add the same name or code at once, one succeeds. */
    public SaveResult<Group> add(GroupDraft draft) {
        return add(draft, (handle, added) -> {});
    }

    /** Together with what else is to be written about the new one. */
    public SaveResult<Group> add(GroupDraft draft, BiConsumer<Handle, Group> more) {
        return saving(
                draft,
                handle -> {
                    Group added = add(handle, draft);
                    more.accept(handle, added);
                    return new SaveResult.Done<>(added);
                });
    }

    /**
     * Within the caller's transaction, which ends by {@link RollbackException} or by a taken key.
     */
    public Group add(Handle handle, GroupDraft draft) {
        // The row before the members: a taken name or code must not leave people behind, or wait.
        long id = GroupWrites.insert(handle, draft.card());
        return seat(handle, id, draft.card(), resolver.members(handle, draft.seats()));
    }

    private static Group seat(Handle handle, long id, GroupDetails card, List<Member> members) {
        GroupWrites.seat(handle, id, members);
        return new Group(id, 0, card, members);
    }

    /** Without a version the last one to write wins. */
    public SaveResult<Group> change(long id, OptionalInt version, GroupDraft draft) {
        return saving(
                draft,
                handle ->
                        change(handle, id, version, draft)
                                .<SaveResult<Group>>map(SaveResult.Done::new)
                                .orElseGet(() -> missed(handle, id)));
    }

    Optional<Group> change(Handle handle, long id, OptionalInt version, GroupDraft draft) {
        if (!GroupWrites.update(handle, id, version, draft.card())) {
            return Optional.empty();
        }
        GroupWrites.seat(handle, id, resolver.members(handle, draft.seats()));
        return find(handle, id);
    }

    private SaveResult<Group> missed(Handle handle, long id) {
        return SaveResult.of(find(handle, id), Groups::stale);
    }

    private static SaveResult<Group> stale(Group now) {
        Message said = Message.of("group.stale", now.name(), now.version());
        return new SaveResult.Stale<>(now, said);
    }

    private SaveResult<Group> saving(GroupDraft draft, Function<Handle, SaveResult<Group>> work) {
        try {
            SaveResult<Group> saved = inTransaction(work);
            changes.happened();
            return saved;
        } catch (RollbackException refused) {
            return new SaveResult.Refused<>(refused.errors());
        } catch (RuntimeException failure) {
            return new SaveResult.Refused<>(RollbackException.ofTakenKey(failure, draft.card()));
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

    /** Tells the copies of groups in memory. */
    public void changed() {
        changes.happened();
    }

    /** Those of them with ids above, lowest first, so many at most. */
    public List<Group> list(GroupScope scope, long after, int limit) {
        return listed(handle -> GroupSearch.after(handle, scope, after, limit));
    }

    /** By code, then those without one by name, those of them that have the words in these. */
    public List<Group> search(String words, GroupScope scope, int skip, int limit) {
        return listed(handle -> GroupSearch.ids(handle, words, scope, skip, limit));
    }

    /** The same without their people, but with those who are absent on this day. */
    public List<GroupSummary> heads(
            String words, GroupScope scope, LocalDate day, int skip, int limit) {
        return jdbi.withHandle(
                handle -> {
                    List<Long> ids = GroupSearch.ids(handle, words, scope, skip, limit);
                    return GroupSummaries.load(handle, ids, day);
                });
    }

    /** All, by code, then those without a code by name. */
    public List<Group> list() {
        return search("", GroupScope.ALL, 0, Integer.MAX_VALUE);
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
    DirectoryVersion stamp() {
        return jdbi.withHandle(DirectoryVersion::read);
    }

    private static List<Long> ids(Handle handle, String sql, String value) {
        return handle.createQuery(sql).bind("value", value).mapTo(Long.class).list();
    }
}
