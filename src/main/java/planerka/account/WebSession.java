package planerka.account;

/** A browser that somebody signed in with. */
record WebSession(String idHash, long user, SignedIn who, String csrf) {}
