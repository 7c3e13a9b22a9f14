package planerka.web.live;

/** What a stream says: a name that pages listen for, and text, of one line or several. */
public record SseEvent(String name, String data) {}
