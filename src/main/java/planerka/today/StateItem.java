package planerka.today;

/**
 * A part of the house in the state line, in the reader's words.
 *
 * @param part its name, for the page's classes: pbx, database, clock
 * @param advice what is wrong and what to do; empty while all is well
 */
public record StateItem(String part, boolean good, String said, String advice) {}
