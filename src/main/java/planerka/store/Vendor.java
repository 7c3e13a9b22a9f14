package planerka.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the two kinds of database differ. */
enum Vendor {
    H2("") {
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

    /** The address with what this house relies on; what the administrator wrote himself stands. */
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
