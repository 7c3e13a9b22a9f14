package planerka.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;

/**
 * The pool, the migrations and Jdbi, over H2 or over MySQL and MariaDB.
 *
 * <p>Opening does not connect: code that needs the database waits for it at the start. Moments are
 * stored as UTC whatever the zone of the JVM or of the server. A transaction that the database gave
 * up because of a deadlock is tried again, so its work must bear being done twice. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int PROBE_SECONDS = 2;

    /** The baseline; databases from before the first release began with another step. */
    private static final MigrationVersion FIRST = MigrationVersion.fromVersion("1");

    private static final String FIRST_NAME = "planerka";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Vendor vendor;
    private final DatabaseSettings settings;

    private Database(HikariDataSource pool, DatabaseSettings settings) {
        this.pool = pool;
        this.settings = settings;
        this.vendor = Vendor.of(settings.url());
        this.jdbi = InstantMapping.teach(Jdbi.create(pool));
        // InnoDB gap locks can deadlock whatever the order of locks.
        jdbi.setTransactionHandler(new SerializableTransactionRunner());
        jdbi.getConfig(SerializableTransactionRunner.Configuration.class)
                .setOnFailure(lost -> stepOutOfTheCircle(lost.size()));
    }

    public static Database open(DatabaseSettings settings) {
        Vendor vendor = Vendor.of(settings.url());
        HikariConfig config = new HikariConfig();
        config.setPoolName("planerka");
        config.setJdbcUrl(vendor.complete(settings.url()));
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        config.setInitializationFailTimeout(-1);
        return new Database(new HikariDataSource(config), settings);
    }

    /**
     * H2 aborts both transactions of a deadlock; retried at once and in step they would meet again,
     * so the pause is random.
     */
    private static void stepOutOfTheCircle(int lost) {
        long most = PAUSE.toNanos() << lost;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public DataSource pool() {
        return pool;
    }

    /** Brings the tables to this version; throws {@link StoreException} if that cannot be done. */
    public Migrated migrate() {
        return migrateTo("latest");
    }

    /** The same up to a version, such as {@code 002}; never back. */
    Migrated migrateTo(String version) {
        try {
            refusePreRelease(flyway(version));
            MigrateResult result = flyway(version).migrate();
            return new Migrated(result.migrationsExecuted, result.targetSchemaVersion);
        } catch (FlywayException failure) {
            throw new StoreException("the database could not be brought up to date", failure);
        }
    }

    /** Throws {@link PreReleaseTables} for those; a database that does not answer is no reason. */
    public void refusePreRelease() {
        if (answers()) {
            refusePreRelease(flyway("latest"));
        }
    }

    private void refusePreRelease(Flyway flyway) {
        boolean other =
                Stream.of(flyway.info().applied())
                        .filter(step -> FIRST.equals(step.getVersion()))
                        .anyMatch(step -> !step.getDescription().equals(FIRST_NAME));
        if (other) {
            throw new PreReleaseTables(place());
        }
    }

    /** Of the tables as they are; empty without any. */
    Optional<MigrationVersion> version() {
        return Optional.ofNullable(flyway("latest").info().current())
                .map(MigrationInfo::getVersion);
    }

    /** Of the tables as this program wants them. */
    MigrationVersion newest() {
        MigrationInfo[] all = flyway("latest").info().all();
        return all[all.length - 1].getVersion();
    }

    /** Whether there was such a version of the tables. */
    boolean knows(MigrationVersion version) {
        return Stream.of(flyway("latest").info().all())
                .anyMatch(one -> version.equals(one.getVersion()));
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(
                        vendor.completeForMigration(settings.url()),
                        settings.user(),
                        settings.password())
                .locations("classpath:migrations")
                .target(target)
                .placeholders(java.util.Map.of("table_options", vendor.tableOptions()))
                .load();
    }

    /** Its address, without a password. */
    public String place() {
        return settings.place();
    }

    /** The user with which it is opened; empty if the address names one. */
    public String user() {
        return settings.user();
    }

    /** Address and user, for the log. */
    @Override
    public String toString() {
        return settings.toString();
    }

    Vendor vendor() {
        return vendor;
    }

    /** Whether a connection answers now; waits for it {@value #PROBE_SECONDS} s at most. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(PROBE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    /** What the database's clock says. */
    public Instant clock() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select current_timestamp(3)")
                                .mapTo(Instant.class)
                                .one());
    }

    @Override
    public void close() {
        pool.close();
    }

    /**
     * How many steps were taken, and the version after them (null where nothing was to be done).
     */
    public record Migrated(int steps, String version) {}
}
