package planerka.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planerka.group.GroupRules;
import planerka.group.ReservedCodes;
import planerka.pbx.ami.AmiSettings;
import planerka.people.AllowedNumbers;
import planerka.settings.ExpectedPbx;
import planerka.settings.OwnAddress;
import planerka.text.Language;

/** What is pasted on the PBX, pasted for real into a folder. */
class PbxFilesTest {
    @TempDir private Path etc;

    private static ExpectedPbx expected(String host) {
        return new ExpectedPbx(
                AmiSettings.of(host, 5038, "", ""),
                Optional.of("token"),
                "Local/{number}@from-internal",
                new GroupRules(AllowedNumbers.internal(), new ReservedCodes("177", "178")),
                new ExpectedPbx.Service("127.0.0.1", 8081, Path.of("/srv/recordings"), 30, 60));
    }

    private static PbxFiles files(Optional<String> secret, Optional<String> token) {
        return new PbxFiles(expected("127.0.0.1"), secret, token);
    }

    private String run(PbxFiles files, String token) throws Exception {
        String script = PbxScript.of(files.all(), files.url(), token);
        Path bin = Files.createDirectories(etc.resolve("bin"));
        command(bin, "asterisk", "echo \"$@\" >>" + etc + "/asterisk.log");
        command(bin, "curl", "printf '%s\\n' \"$@\" >>" + etc + "/curl.log");
        command(bin, "tar", "cat >/dev/null");
        ProcessBuilder shell = new ProcessBuilder("bash").redirectErrorStream(true);
        shell.environment().put("ASTERISK_ETC", etc.toString());
        shell.environment().merge("PATH", "", (path, none) -> bin + ":" + path);
        Process process = shell.start();
        process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void command(Path bin, String name, String does) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String read(String name) throws IOException {
        return Files.readString(etc.resolve(name));
    }

    @Test
    void on_freepbx_the_files_are_written_and_named_once() throws Exception {
        for (String name : new String[] {"extensions", "globals", "manager", "confbridge"}) {
            Files.writeString(etc.resolve(name + "_custom.conf"), "; mine");
        }

        run(files(Optional.of("geheim"), Optional.of("token")), "token");
        run(files(Optional.of("geheim"), Optional.of("token")), "token");

        assertThat(read("manager_planerka.conf")).contains("secret = geheim\n");
        assertThat(read("globals_planerka.conf"))
                .contains("PLANERKA_URL = http://127.0.0.1:8081\n")
                .contains("PLANERKA_TOKEN = token\n")
                .contains("PLANERKA_RECORDINGS = /srv/recordings\n")
                .contains("PLANERKA_AWAY = 177\n")
                .contains("PLANERKA_BACK = 178\n");
        assertThat(read("extensions_planerka.conf"))
                .isEqualTo(Files.readString(Path.of("dialplan/extensions_planerka.conf")));
        assertThat(read("globals_custom.conf"))
                .isEqualTo("; mine\n#include globals_planerka.conf\n");
        assertThat(read("manager_custom.conf"))
                .isEqualTo("; mine\n#include manager_planerka.conf\n");
        assertThat(read("asterisk.log")).contains("-rx core reload");
    }

    @Test
    void on_a_plain_asterisk_they_are_named_in_its_own_files() throws Exception {
        Files.writeString(
                etc.resolve("extensions.conf"), "[general]\n[globals]\nA = 1\n[phones]\n");

        run(files(Optional.of("geheim"), Optional.of("token")), "token");
        run(files(Optional.of("geheim"), Optional.of("token")), "token");

        assertThat(read("extensions.conf"))
                .isEqualTo(
                        "[general]\n[globals]\n#include globals_planerka.conf\nA = 1\n[phones]\n"
                                + "\n#include extensions_planerka.conf\n");
    }

    @Test
    void without_its_secret_a_file_is_left_alone() throws Exception {
        Files.writeString(etc.resolve("manager_planerka.conf"), "as it was");

        run(files(Optional.empty(), Optional.of("token")), "token");

        assertThat(read("manager_planerka.conf")).isEqualTo("as it was");
    }

    @Test
    void a_pbx_elsewhere_is_told_our_address() {
        PbxFiles files =
                new PbxFiles(expected("192.0.2.7"), Optional.of("geheim"), Optional.of("token"));

        assertThat(files.url()).matches("http://[0-9.]+:8081");
        assertThat(files.all().get(0).text()).containsPattern("permit = [0-9.]+/255.255.255.255");
    }

    @Test
    void secrets_stay_texts_whatever_is_in_them() throws Exception {
        String secret = "a';touch hacked;'$(touch hacked)`touch hacked`\\;b";
        String token = "t';touch${IFS}hacked;'$(touch${IFS}hacked)";

        run(files(Optional.of(secret), Optional.of(token)), token);

        assertThat(etc.resolve("hacked")).doesNotExist();
        assertThat(read("curl.log")).contains("\nAuthorization: Bearer " + token + "\n");
        assertThat(read("manager_planerka.conf"))
                .contains("secret = " + secret.replace(";", "\\;") + "\n");
        assertThat(read("globals_planerka.conf"))
                .contains("PLANERKA_TOKEN = " + token.replace(";", "\\;") + "\n");
    }

    @Test
    void a_long_address_is_written_as_urls_and_asterisk_read_it() {
        OwnAddress own = new OwnAddress("2001:db8:0:0:0:0:0:7");

        assertThat(own.inUrl()).isEqualTo("[2001:db8:0:0:0:0:0:7]");
        assertThat(own.permit()).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void the_prompts_unpack_as_they_lie_in_the_folder() throws Exception {
        Path tar = Files.write(etc.resolve("prompts.tar"), Tar.of(Prompts.load().files()));
        Process unpacking =
                new ProcessBuilder("tar", "-xf", tar.toString(), "-C", etc.toString()).start();

        assertThat(unpacking.waitFor()).isZero();
        assertThat(etc.resolve("ru/planerka/soon.alaw"))
                .hasSameBinaryContentAs(Path.of("dialplan/sounds/ru/planerka/soon.alaw"));
        assertThat(Prompts.load().files()).hasSize(2 * Prompts.load().all().size());
    }

    @Test
    void silence_and_the_loudest_sounds_stay_what_they_are() {
        byte[] wav = WavFile.of(new byte[] {(byte) 0xd5, 0x55, (byte) 0xaa, 0x2a});

        assertThat(java.nio.ByteBuffer.wrap(wav).order(java.nio.ByteOrder.LITTLE_ENDIAN))
                .satisfies(
                        sound ->
                                assertThat(
                                                new int[] {
                                                    sound.getShort(44),
                                                    sound.getShort(46),
                                                    sound.getShort(48),
                                                    sound.getShort(50)
                                                })
                                        .containsExactly(8, -8, 32256, -32256));
    }

    @Test
    void every_prompt_has_its_text_in_both_languages() {
        assertThat(Prompts.load().all())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.texts()).doesNotContainValue(""))
                .allSatisfy(
                        one ->
                                assertThat(one.texts())
                                        .containsOnlyKeys(
                                                Map.of(
                                                                Language.RU.code(), "",
                                                                Language.EN.code(), "")
                                                        .keySet()));
    }
}
