package planerka.people;

/** A group that somebody is in. */
public record Membership(long group, String name) {}
