package planerka.admin;

import java.time.Instant;

/**
 * The person, group or other object of a record, in words.
 *
 * @param at the moment that tells it from others of that name; null where none is needed
 * @param link to its page; empty where there is none
 */
public record AuditSubject(String name, Instant at, String link) {
    static AuditSubject plain(String name) {
        return new AuditSubject(name, null, "");
    }
}
