package planerka.store;

/** The tables were made before the first release, and no step leads from them to today's. */
public final class PreReleaseTables extends RuntimeException {
    PreReleaseTables(String place) {
        super(
                "The tables in "
                        + place
                        + " are from before Planerka's first release, which cannot use them. Make a"
                        + " backup with the Planerka that wrote them (page Backup), give this one an"
                        + " empty database (db.url), and run: planerka restore FILE",
                null,
                false,
                false);
    }
}
