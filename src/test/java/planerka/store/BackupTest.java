package planerka.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class BackupTest {
    private static final Instant NOON = Instant.parse("2026-12-01T09:00:00Z");

    @TempDir private Path folder;
    private final Database from;
    private final DatabaseKind kind;
    private Database to;

    BackupTest(DatabaseKind kind) {
        this.kind = kind;
        this.from = kind.empty();
    }

    @AfterEach
    void close() {
        if (to != null) {
            to.close();
        }
    }

    private Path backup() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            Backup.write(from, NOON, out);
        }
        return file;
    }

    private Database fresh(DatabaseKind other) {
        to = Database.open(other.settings());
        return to;
    }

    private void fill() {
        from.jdbi()
                .useHandle(
                        handle -> {
                            handle.execute(
                                    "insert into person (id, name, email) values (7, ?, null)",
                                    "Анна \"☎\" O'Hara\n\\");
                            handle.execute(
                                    "insert into person_number (person_id, position, number) values (7, 0, '700')");
                            handle.execute(
                                    "insert into person_absence (person_id, from_day, to_day) values (7, '2026-12-01', '2026-12-31')");
                            handle.execute("insert into call_group (id, name) values (3, 'Sales')");
                            handle.execute(
                                    "insert into user_account (id, name, password_hash, role, created_at, all_groups)"
                                            + " values (5, 'anna', 'hash', 'ADMIN', '2026-11-30 23:59:59.987', false)");
                            handle.execute(
                                    "insert into web_session (id_hash, user_id, csrf, created_at, seen_at, expires_at)"
                                            + " values ('x', 5, 'x', '2026-11-30 10:00:00', '2026-11-30 10:00:00', '2026-12-30 10:00:00')");
                            handle.execute(
                                    "insert into setting (name, chosen, changed_at, changed_by)"
                                            + " values ('ami.secret', 'geheim', '2026-11-30 10:00:00.001', 'anna')");
                        });
    }

    /** Everything that a backup is to hold, as the database itself says it. */
    private static Map<String, List<Map<String, Object>>> contents(Database database) {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        for (String table :
                List.of(
                        "person",
                        "person_number",
                        "person_absence",
                        "call_group",
                        "user_account",
                        "setting",
                        "work_calendar",
                        "work_calendar_day",
                        "id_block")) {
            all.put(
                    table,
                    database.jdbi()
                            .withHandle(
                                    handle ->
                                            handle.createQuery("select * from " + table)
                                                    .mapToMap()
                                                    .list()));
        }
        return all;
    }

    @Test
    void what_was_there_is_there_again() throws IOException {
        fill();

        Restore.Restored done = Restore.from(backup(), fresh(kind));

        assertThat(contents(to)).isEqualTo(contents(from));
        assertThat(contents(to).get("work_calendar_day")).hasSizeGreaterThan(20);
        assertThat(done.head().madeAt()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(count("web_session")).isZero();
    }

    @Test
    void a_house_moves_to_the_other_kind_of_database() throws IOException {
        fill();

        Restore.from(
                backup(), fresh(kind == DatabaseKind.H2 ? DatabaseKind.MARIADB : DatabaseKind.H2));

        assertThat(said(to)).isEqualTo(said(from));
    }

    /** Drivers write moments in two ways. */
    private static String said(Database database) {
        return contents(database).toString().replaceAll("(\\d)T(\\d\\d:)", "$1 $2");
    }

    @Test
    void whoever_is_added_afterwards_gets_a_number_of_his_own() throws IOException {
        fill();
        Restore.from(backup(), fresh(kind));

        to.jdbi().useHandle(h -> h.execute("insert into person (name) values ('Boris')"));

        assertThat(count("person")).isEqualTo(2);
    }

    @Test
    void nothing_is_mixed_into_what_is_there() throws IOException {
        fill();
        Path file = backup();

        assertThatThrownBy(() -> Restore.from(file, from))
                .isInstanceOf(Restore.Refused.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void a_backup_that_was_cut_off_changes_nothing() throws IOException {
        fill();
        byte[] whole = Files.readAllBytes(backup());
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> Restore.from(cut, fresh(kind))).isInstanceOf(Exception.class);

        assertThat(count("person")).isZero();
        assertThat(count("work_calendar_day")).isPositive();
    }

    @Test
    void what_waits_to_be_used_once_stays_behind() throws IOException {
        fill();
        String upload =
                """
                insert into people_import (key_hash, kind, name, replaces, content, made_by, made_at)
                values ('k', 'CSV', 'people.csv', false, ?, 'anna', '2026-12-01 08:00:00')
                """;
        from.jdbi()
                .useHandle(
                        h -> {
                            h.execute(upload, new byte[] {1, 2, 3});
                            h.execute(
                                    "insert into password_link (user_id, token_hash, expires_at)"
                                            + " values (5, 'x', '2026-12-02 08:00:00')");
                            h.execute(
                                    "insert into sign_in_step (user_id, id_hash, expires_at)"
                                            + " values (5, 'x', '2026-12-02 08:00:00')");
                        });

        Restore.from(backup(), fresh(kind));

        assertThat(count("people_import") + count("password_link") + count("sign_in_step"))
                .isZero();
        assertThat(count("person")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into setting (name, chosen, changed_at, changed_by)"
                        + " values ('mail.port', '587', '2026-12-01 08:00:00', 'anna')",
                "insert into receiver (way, address, secret) values ('mail', 'a@b.example', '')",
                "insert into api_token (name, token_hash, role, created_at)"
                        + " values ('x', 'y', 'VIEWER', '2026-12-01 08:00:00')"
            })
    void nothing_that_somebody_set_up_is_overwritten(String row) throws IOException {
        fill();
        Path file = backup();
        fresh(kind).migrate();
        to.jdbi().useHandle(h -> h.execute(row));

        assertThatThrownBy(() -> Restore.from(file, to))
                .isInstanceOf(Restore.Refused.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void a_row_that_is_not_whole_is_refused_in_words() throws IOException {
        fill();
        assertRefused("tables/person_number.jsonl", "\\]\n$", ",1]\n", "person_number");
        assertRefused("tables/person_number.jsonl", "\n\\[", "\n[7]\n[", "person_number");
        assertRefused("tables/person_number.jsonl", "\n\\[", "\n{}\n[", "person_number");
        assertRefused("tables/person_number.jsonl", "(?s).+", "", "person_number is empty");
        assertRefused("tables/person_number.jsonl", "(?s).+", "what?", "person_number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"latest\"", "\"x\"", "null", "\"\"", "\"047\"", "[]"})
    void a_version_that_never_was_is_refused_in_words(String version) throws IOException {
        fill();
        assertRefused(BackupHead.ENTRY, "(\"schema\":)\"[0-9]+\"", "$1" + version, "");
    }

    @Test
    void a_backup_of_early_tables_names_the_way_round() throws IOException {
        fill();
        assertRefused(
                BackupHead.ENTRY,
                "\"format\":2,\"schema\":\"[0-9]+\"",
                "\"format\":1,\"schema\":\"046\"",
                "from before the first release");
    }

    /** With a part of the backup written otherwise. */
    private void assertRefused(String entry, String from, String with, String why)
            throws IOException {
        Path file = folder.resolve("spoilt.zip");
        try (ZipFile whole = new ZipFile(backup().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry one : java.util.Collections.list(whole.entries())) {
                String text =
                        new String(
                                whole.getInputStream(one).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(one.getName()));
                String written = one.getName().equals(entry) ? text.replaceFirst(from, with) : text;
                assertThat(written.equals(text)).isEqualTo(!one.getName().equals(entry));
                out.write(written.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (Database target = fresh(kind)) {
            assertThatThrownBy(() -> Restore.from(file, target))
                    .isInstanceOf(Restore.Refused.class)
                    .hasMessageContaining(why);
        }
    }

    @Test
    void a_file_of_somebody_else_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear all");

        assertThatThrownBy(() -> Restore.from(file, fresh(kind)))
                .isInstanceOf(Restore.Refused.class)
                .hasMessage("This is not a backup of Planerka.");
    }

    /** Rows that somebody adds meanwhile do not come in, whatever table they are in. */
    @Test
    void it_shows_one_moment() throws IOException {
        fill();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream disturbed =
                new OutputStream() {
                    private boolean added;

                    @Override
                    public void write(int one) {
                        out.write(one);
                        boolean underWay =
                                out.toString(StandardCharsets.ISO_8859_1)
                                        .contains("tables/call_group");
                        if (underWay && !added) {
                            added = true;
                            from.jdbi()
                                    .useHandle(
                                            h ->
                                                    h.execute(
                                                            "insert into person (name) values ('Late')"));
                        }
                    }
                };
        Backup.write(from, NOON, disturbed);
        Path file = Files.write(folder.resolve("moment.zip"), out.toByteArray());

        Restore.from(file, fresh(kind));

        assertThat(count("person")).isEqualTo(1);
        long now =
                from.jdbi()
                        .withHandle(
                                h ->
                                        h.select("select count(*) from person")
                                                .mapTo(Long.class)
                                                .one());
        assertThat(now).isEqualTo(2);
    }

    private long count(String table) {
        return to.jdbi()
                .withHandle(
                        h ->
                                h.createQuery("select count(*) from " + table)
                                        .mapTo(Long.class)
                                        .one());
    }
}
