package planerka.today;

import java.time.Instant;
import planerka.text.Message;

/**
 * Something that went wrong, and what to do about it.
 *
 * @param link where it is done
 * @param go what the link says
 */
record Incident(Instant at, Message said, Message advice, String link, Message go) {}
