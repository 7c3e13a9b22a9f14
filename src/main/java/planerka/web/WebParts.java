package planerka.web;

/** What the server is made of, besides the features' own paths. */
public record WebParts(
        Accounts accounts, Locality locality, StateLine state, Health health, SseHub live) {}
