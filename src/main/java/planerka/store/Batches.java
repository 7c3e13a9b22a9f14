package planerka.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Parts of a long list, for statements that name each of its things: databases go through such a
 * list once more for every row that they find, so that ten short lists take a tenth of one long
 * one.
 */
public final class Batches {
    private static final int AT_ONCE = 250;

    private Batches() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> listed = List.copyOf(all);
        List<List<T>> slices = new ArrayList<>();
        for (int i = 0; i < listed.size(); i += AT_ONCE) {
            slices.add(listed.subList(i, Math.min(i + AT_ONCE, listed.size())));
        }
        return slices;
    }
}
