package planerka.web;

/** What a stream says: a name that pages listen for, and text, of one line or several. */
public record SseEvent(String name, String data) {}
