package planerka.web;

import java.util.List;

/**
 * What is wrong now, for the strip on top of every page; an empty list shows no strip.
 *
 * <p>Asked at every page, by many threads at once: it answers from memory.
 */
@FunctionalInterface
public interface StatusBanner {
    List<Alert> now();
}
