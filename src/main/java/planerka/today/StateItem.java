package planerka.today;

/**
 * A part of the house in the state line, in the reader's words.
 *
 * @param part its name, for the page's classes: pbx, database, clock
 * @param advice what is wrong and what to do; empty while all is well
 * @param mendable whether an administrator can do something about it on a page
 */
public record StateItem(String part, boolean good, String said, String advice, boolean mendable) {}
