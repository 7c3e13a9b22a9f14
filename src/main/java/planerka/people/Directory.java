package planerka.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import planerka.account.GroupScope;

/**
 * All people, by name, a page at a time. Blocks on the database: the ids of all matches are read
 * first, which is quick for tens of thousands and gives the count, too; people are read for the one
 * page only. Thread-safe.
 */
public final class Directory {
    static final int ON_A_PAGE = 50;

    private final People people;
    private final AllowedNumbers allowed;

    public Directory(People people, AllowedNumbers allowed) {
        this.people = people;
        this.allowed = allowed;
    }

    /** Of their groups those are shown that the reader may know of. */
    public DirectoryPage page(DirectoryQuery query, GroupScope scope) {
        return people.reading(handle -> page(handle, query, scope));
    }

    private DirectoryPage page(Handle handle, DirectoryQuery query, GroupScope scope) {
        List<Long> ids = ids(handle, query);
        int pages = Math.max(1, (ids.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(query.page(), pages - 1);
        int first = page * ON_A_PAGE;
        List<Long> shown = ids.subList(first, Math.min(first + ON_A_PAGE, ids.size()));
        Map<Long, List<Membership>> groups = Memberships.of(handle, shown);
        List<PersonLine> lines =
                people.find(handle, shown).values().stream()
                        .map(
                                person ->
                                        PersonLine.of(
                                                person,
                                                groups.getOrDefault(person.id(), List.of()).stream()
                                                        .filter(one -> scope.covers(one.group()))
                                                        .toList(),
                                                query.today()))
                        .toList();
        return new DirectoryPage(lines, ids.size(), page, pages);
    }

    private List<Long> ids(Handle handle, DirectoryQuery query) {
        List<Long> found = PersonSearch.ids(handle, query);
        if (query.filter() == DirectoryFilter.UNCALLABLE) {
            found = new ArrayList<>(found);
            found.removeAll(callable(handle));
        }
        return found;
    }

    /** What may be called is a rule of the settings, which the database does not know. */
    private Set<Long> callable(Handle handle) {
        Set<Long> callable = new HashSet<>();
        handle.createQuery("select person_id, number from person_number")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(
                        entry -> {
                            if (!callable.contains(entry.getKey())
                                    && allowed.allows(new PhoneNumber(entry.getValue()))) {
                                callable.add(entry.getKey());
                            }
                        });
        return callable;
    }
}
