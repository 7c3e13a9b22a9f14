package planerka.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.Main;
import planerka.people.PhoneNumber;
import planerka.text.Language;

class SettingsTest {
    @TempDir private Path folder;

    @Test
    void without_a_word_it_is_a_small_russian_house_that_calls_extensions() {
        Settings settings = SettingsSource.read(List.of(), Map.of());

        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.ami().isSet()).isFalse();
        assertThat(settings.hook().token()).isEmpty();
        assertThat(settings.database().isEmbedded()).isTrue();
        assertThat(settings.defaults().language()).isEqualTo(Language.RU);
        assertThat(settings.calls().allowed().allows(new PhoneNumber("700"))).isTrue();
        assertThat(settings.calls().allowed().allows(new PhoneNumber("79001234567"))).isFalse();
    }

    @Test
    void the_environment_wins_over_the_machines_file_which_wins_over_the_folders()
            throws IOException {
        Path near = write("near", "http.port=1\nami.port=1\ncall.max-ringing=1\n");
        Path far = write("far", "ami.port=2\ncall.max-ringing=2\n");

        Settings settings =
                SettingsSource.read(List.of(near, far), Map.of("PLANERKA_CALL_MAX_RINGING", "3"));

        assertThat(settings.http().port()).isEqualTo(1);
        assertThat(settings.ami().port()).isEqualTo(2);
        assertThat(settings.calls().limits().ringing()).isEqualTo(3);
    }

    @Test
    void every_mistake_is_told_at_once() throws IOException {
        Path file = write("wrong", "http.prot=80\nlocale=de\n");

        InvalidSettings wrong =
                catchThrowableOfType(
                        InvalidSettings.class,
                        () ->
                                SettingsSource.read(
                                        List.of(file),
                                        Map.of(
                                                "PLANERKA_HTTP_PORT", "eighty",
                                                "PLANERKA_TIME_ZONE", "Mars/Olympus",
                                                "PLANERKA_ALLOW_NUMBERS", "[",
                                                "PLANERKA_CALL_CHANNEL", "Local/x",
                                                "PLANERKA_AMI_USER", "planerka",
                                                "PLANERKA_DB_URL", "mariadb",
                                                "PLANERKA_HOOK_TOKEN", "short",
                                                "PLANERKA_NONSENSE", "1")));

        assertThat(String.join("\n", wrong.mistakes()))
                .contains("http.prot: there is no such setting")
                .contains("locale: must be ru or en")
                .contains("http.port: must be a number from 0 to 65535, not 'eighty'")
                .contains("time-zone: no such time zone: 'Mars/Olympus'")
                .contains("allow.numbers: not a regular expression")
                .contains("call.channel: ")
                .contains("ami.secret: missing, though ami.user is set")
                .contains("db.url: must begin with")
                .contains("hook.token: must be")
                .contains("PLANERKA_NONSENSE: there is no such setting");
        assertThat(wrong.mistakes()).hasSize(10);
    }

    @Test
    void secrets_are_not_printed() {
        Settings settings =
                SettingsSource.read(
                        List.of(),
                        Map.of(
                                "PLANERKA_AMI_USER", "planerka",
                                "PLANERKA_AMI_SECRET", "verysecret1",
                                "PLANERKA_HOOK_TOKEN", "verysecret2",
                                "PLANERKA_DB_URL", "jdbc:mariadb://127.0.0.1/planerka",
                                "PLANERKA_DB_PASSWORD", "verysecret3"));

        assertThat(settings.toString()).doesNotContain("verysecret");
    }

    @ParameterizedTest
    @CsvSource({
        "serve", "migrate", "user", "token", "import", "gather", "report", "restore", "doctor"
    })
    void every_command_explains_itself(String command) {
        assertThat(Main.run(command, "--help")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense",
        "user add",
        "token add x --role king",
        "import csv",
        "gather",
        "restore",
        "--nonsense"
    })
    void wrong_usage_is_2(String line) {
        assertThat(Main.run(line.split(" "))).isEqualTo(2);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
