package planerka.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the two kinds of database differ. */
enum Vendor {
    H2("") {
        /** Its "repeatable read" still shows rows that others add; this level does not. */
        @Override
        int oneMoment() {
            return org.h2.engine.Constants.TRANSACTION_SNAPSHOT;
        }

        @Override
        int streaming() {
            return 1000;
        }

        @Override
        String readsRowByRow(boolean begins) {
            return "set lazy_query_execution " + (begins ? 1 : 0);
        }

        @Override
        String checksKeys(boolean checks) {
            return "set referential_integrity " + checks;
        }

        @Override
        String complete(String url) {
            return withOptions(
                    url,
                    ";",
                    ";",
                    "MODE=MySQL",
                    "DATABASE_TO_LOWER=TRUE",
                    "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                    "DB_CLOSE_ON_EXIT=FALSE",
                    "DB_CLOSE_DELAY=-1");
        }
    },
    MYSQL("engine = InnoDB default character set utf8mb4") {
        @Override
        int oneMoment() {
            return java.sql.Connection.TRANSACTION_REPEATABLE_READ;
        }

        /** The driver's word for one row at a time. */
        @Override
        int streaming() {
            return Integer.MIN_VALUE;
        }

        /** The reader of the rows may be slow. */
        @Override
        String readsRowByRow(boolean begins) {
            return "set session net_write_timeout = " + (begins ? "3600" : "default");
        }

        @Override
        String checksKeys(boolean checks) {
            return "set foreign_key_checks = " + (checks ? 1 : 0);
        }

        @Override
        String complete(String url) {
            return withOptions(
                    url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:"),
                    url.contains("?") ? "&" : "?",
                    "&",
                    "connectionTimeZone=UTC",
                    "forceConnectionTimeZoneToSession=true",
                    "characterEncoding=UTF-8",
                    "rewriteBatchedStatements=true",
                    "connectTimeout=2000",
                    "socketTimeout=15000",
                    "tcpKeepAlive=true");
        }
    };

    /** Ten minutes: a change of a large table takes longer than any question may. */
    private static final String PATIENT = "socketTimeout=600000";

    private final String tableOptions;

    Vendor(String tableOptions) {
        this.tableOptions = tableOptions;
    }

    static Vendor of(String url) {
        return url.startsWith("jdbc:h2:") ? H2 : MYSQL;
    }

    String tableOptions() {
        return tableOptions;
    }

    /** The isolation in which all is seen as of one moment. */
    abstract int oneMoment();

    /** The fetch size with which a table of any length takes little memory. */
    abstract int streaming();

    /** What is said before and after a long reading. */
    abstract String readsRowByRow(boolean begins);

    /** What switches foreign keys off and on again. */
    abstract String checksKeys(boolean checks);

    /**
     * The address with the parameters that the service relies on; those in the administrator's own
     * address win.
     */
    abstract String complete(String url);

    /** The same for one that waits for as long as a migration takes. */
    String completeForMigration(String url) {
        return complete(
                this == H2 ? url : withOptions(url, url.contains("?") ? "&" : "?", "&", PATIENT));
    }

    private static String withOptions(String url, String first, String next, String... options) {
        String missing =
                Stream.of(options)
                        .filter(
                                option ->
                                        !url.contains(option.substring(0, option.indexOf('=') + 1)))
                        .collect(Collectors.joining(next));
        return missing.isEmpty() ? url : url + first + missing;
    }
}
