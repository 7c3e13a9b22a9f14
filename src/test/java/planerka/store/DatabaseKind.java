package planerka.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The two databases that every store test runs on: H2 in memory, and the MariaDB that bin/test
 * starts.
 */
public enum DatabaseKind {
    H2 {
        @Override
        DatabaseSettings fresh(String name) {
            return new DatabaseSettings("jdbc:h2:mem:" + name, "planerka", "");
        }
    },
    MARIADB {
        @Override
        DatabaseSettings fresh(String name) {
            makeOnServer(name);
            return new DatabaseSettings(SERVER + name, "planerka", "planerka");
        }
    };

    private static final String SERVER =
            "jdbc:mysql://127.0.0.1:"
                    + System.getenv().getOrDefault("PLANERKA_LAB_MARIADB_PORT", "25306")
                    + "/";

    /** Written by migrations, so kept when the rest is emptied. */
    private static final Set<String> KEPT =
            Set.of("flyway_schema_history", "id_block", "work_calendar", "work_calendar_day");

    private Database shared;

    /**
     * A migrated database of this kind with all tables empty; shared by all tests, which run one by
     * one.
     */
    public synchronized Database empty() {
        if (shared == null) {
            shared = Database.open(settings());
            shared.migrate();
        }
        shared.jdbi().useHandle(this::clear);
        return shared;
    }

    /** A database of this kind with nothing in it, not even tables. */
    public DatabaseSettings settings() {
        return fresh(
                "planerka_test_"
                        + ProcessHandle.current().pid()
                        + "_"
                        + Long.toString(System.nanoTime(), Character.MAX_RADIX));
    }

    abstract DatabaseSettings fresh(String name);

    private void clear(Handle handle) {
        handle.execute(
                this == H2 ? "set referential_integrity false" : "set foreign_key_checks = 0");
        for (String table : tables(handle)) {
            handle.execute("delete from " + table);
        }
        handle.execute(
                this == H2 ? "set referential_integrity true" : "set foreign_key_checks = 1");
    }

    private List<String> tables(Handle handle) {
        List<String> found = new ArrayList<>();
        handle.createQuery(
                        "select table_name from information_schema.tables"
                                + " where lower(table_schema) = lower("
                                + (this == H2 ? "schema()" : "database()")
                                + ")")
                .mapTo(String.class)
                .forEach(
                        name -> {
                            if (!KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                                found.add(name);
                            }
                        });
        return found;
    }

    private static void makeOnServer(String name) {
        try (Connection server = DriverManager.getConnection(SERVER, "planerka", "planerka")) {
            server.createStatement().execute("create database " + name + " character set utf8mb4");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> dropOnServer(name)));
        } catch (SQLException away) {
            throw new IllegalStateException(
                    "the tests' MariaDB is not running: start it with lab/mariadb-up", away);
        }
    }

    private static void dropOnServer(String name) {
        try (Connection server = DriverManager.getConnection(SERVER, "planerka", "planerka")) {
            server.createStatement().execute("drop database " + name);
        } catch (SQLException away) {
            System.err.println("left behind on the tests' MariaDB: " + name);
        }
    }
}
