package planerka.gathering.view;

import java.util.Map;

/** What the page of an ended gathering shows besides, for its template; history provides it. */
@FunctionalInterface
public interface EndedExtras {
    Map<String, Object> of(long gathering);
}
