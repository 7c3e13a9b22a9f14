package planerka.group;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.people.PersonName;
import planerka.store.DuplicateKey;

/** Brings one group back, under the next free name, and without a code that was taken. */
final class GroupRestore {
    private static final int MOST_NAMES = 100;

    private final Groups groups;
    private final RemovedGroup gone;
    private final Optional<ServiceCode> former;
    private Optional<ServiceCode> code;
    private int copy = 1;

    GroupRestore(Groups groups, RemovedGroup gone) {
        this.groups = groups;
        this.gone = gone;
        this.former = ServiceCode.typed(gone.code());
        this.code = former;
    }

    Optional<RestoredGroup> run() {
        while (true) {
            try {
                return groups.inTransaction(this::attempt);
            } catch (RuntimeException failure) {
                giveWay(failure);
            }
        }
    }

    /** The name first: see {@link RollbackException#ofTakenKey}. */
    private void giveWay(RuntimeException failure) {
        if (DuplicateKey.in(failure, "call_group_live_name") && copy < MOST_NAMES) {
            copy++;
        } else if (DuplicateKey.in(failure, "call_group_live_code") && code.isPresent()) {
            code = Optional.empty();
        } else {
            throw failure;
        }
    }

    private Optional<RestoredGroup> attempt(Handle handle) {
        int restored =
                handle.createUpdate(
                                """
                                update call_group
                                set removed_at = null, name = :name, code = :code,
                                    version = version + 1
                                where id = :id and removed_at is not null
                                """)
                        .bind("name", name())
                        .bind("code", code.map(ServiceCode::digits).orElse(null))
                        .bind("id", gone.id())
                        .execute();
        return restored == 1 ? Optional.of(restored(handle)) : Optional.empty();
    }

    private RestoredGroup restored(Handle handle) {
        List<Long> schedules = schedules(handle);
        return new RestoredGroup(
                groups.find(handle, gone.id()).orElseThrow(),
                code.isPresent() ? Optional.empty() : former,
                copy == 1 ? Optional.empty() : Optional.of(gone.name()),
                schedules);
    }

    /** They stay removed, each by itself, until they are planned: nothing is lost in between. */
    private List<Long> schedules(Handle handle) {
        List<Long> ids =
                handle.createQuery(
                                """
                                select id from schedule
                                where group_id = :id and removed_with_group order by id
                                """)
                        .bind("id", gone.id())
                        .mapTo(Long.class)
                        .list();
        handle.execute(
                "update schedule set removed_with_group = false where group_id = ?", gone.id());
        return ids;
    }

    private String name() {
        String number = copy == 1 ? "" : " (" + copy + ")";
        return cut(gone.name(), PersonName.LONGEST - number.length()) + number;
    }

    /** Never between the two halves of one sign. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halved ? longest - 1 : longest);
    }
}
