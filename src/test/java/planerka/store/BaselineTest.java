package planerka.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planerka.audit.AuditAction;

/**
 * The first release's tables are those that the 35 migrations before it had made, and what those
 * migrations left behind is told from them.
 */
@OnBothDatabases
class BaselineTest {
    private final DatabaseKind kind;
    private final Database database;

    BaselineTest(DatabaseKind kind) {
        this.kind = kind;
        this.database = Database.open(kind.settings());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_tables_and_their_first_rows_are_those_before_the_first_release() throws Exception {
        database.migrate();

        assertThat(SchemaDump.of(database))
                .isEqualTo(Files.readAllLines(kept(kind.name().toLowerCase(Locale.ROOT) + ".txt")));
    }

    @Test
    void tables_from_before_the_first_release_are_refused_and_left_alone(@TempDir Path folder)
            throws IOException {
        makeOldTables(folder);

        assertThatThrownBy(database::migrate)
                .isInstanceOf(PreReleaseTables.class)
                .hasMessageContaining("planerka restore");
        assertThatThrownBy(database::refusePreRelease).isInstanceOf(PreReleaseTables.class);
        assertThat(SchemaDump.of(database)).hasSize(3);
    }

    @Test
    void tables_of_today_and_none_at_all_are_not_refused() {
        database.refusePreRelease();
        database.migrate();
        database.refusePreRelease();
    }

    @Test
    void a_backup_from_before_the_first_release_comes_back_with_everything() throws Exception {
        Restore.Restored done = Restore.from(kept("before-first-release.zip"), database);

        assertThat(done.head().schema()).isEqualTo("055");
        assertThat(one("select name from person")).containsEntry("name", "Анна");
        assertThat(one("select code, removed_at from call_group"))
                .containsEntry("code", "100")
                .containsEntry("removed_at", null);
        assertThat(one("select rule from schedule")).containsEntry("rule", "weeks 1 MON,WED");
        assertThat(one("select count(*) as days from work_calendar_day"))
                .containsEntry("days", 46L);
        assertThat(actions()).containsExactly("person-add", "group-add", "user-add");
        assertThat(database.migrate().steps()).isZero();
    }

    /** What is stored once must be known for ever, so old codes become codes of today. */
    @Test
    void a_code_from_before_the_first_release_becomes_one_of_today() {
        assertThat(PreReleaseAudit.renamed().values())
                .allSatisfy(code -> assertThat(AuditAction.of(code).code()).isEqualTo(code));
    }

    private List<String> actions() {
        return database.jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery("select action from audit order by id")
                                        .mapTo(String.class)
                                        .list());
    }

    private Map<String, Object> one(String sql) {
        return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapToMap().one());
    }

    /** What matters of them: the history says that its first step was another one. */
    private void makeOldTables(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("V001__people.sql"),
                "create table person (id bigint not null, primary key (id))");
        Flyway.configure()
                .dataSource(database.pool())
                .locations("filesystem:" + folder)
                .load()
                .migrate();
        assertThat(SchemaDump.of(database))
                .isEqualTo(List.of("table person", column(), "    primary key [id]"));
    }

    private String column() {
        return "    column id bigint(" + (kind == DatabaseKind.H2 ? "64" : "19") + ",0) not null";
    }

    private static Path kept(String name) throws URISyntaxException {
        return Path.of(BaselineTest.class.getResource("/schema/" + name).toURI());
    }
}
