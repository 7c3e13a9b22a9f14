package planerka.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.pbx.PbxStatus;

/** What a check-up asks, and a link that is pointed elsewhere. */
class PbxProbeTest {
    private static final String DENIED = "Response: Error\nMessage: Permission denied";

    private final ScriptedAmi ami = new ScriptedAmi();

    PbxProbeTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        ami.close();
    }

    private AmiSettings as(String secret) {
        return AmiSettings.of("127.0.0.1", ami.port(), ScriptedAmi.USER, secret);
    }

    @Test
    void a_missing_right_is_told_from_a_wish_without_sense() throws IOException {
        ami.answer("originate", "Response: Error\nMessage: Channel not specified");
        ami.answer("hangup", DENIED);

        try (PbxProbe pbx = PbxProbe.of(as("right"))) {
            assertThat(pbx.has(AmiPrivilege.ORIGINATE)).isTrue();
            assertThat(pbx.has(AmiPrivilege.CALL)).isFalse();
            assertThat(pbx.has(AmiPrivilege.REPORTING)).isTrue();
        }
    }

    @Test
    void who_hears_of_no_call_is_found_out() throws IOException {
        try (PbxProbe pbx = PbxProbe.of(as("right"))) {
            assertThat(pbx.hearsCalls("planerka-version", "2")).isFalse();
        }
    }

    @Test
    void a_wrong_secret_is_told_from_a_pbx_that_is_away() throws IOException {
        assertThatThrownBy(() -> PbxProbe.of(as("wrong"))).isInstanceOf(PbxProbe.Refused.class);

        AmiSettings nowhere = AmiSettings.of("127.0.0.1", 1, "planerka", "right");
        assertThatThrownBy(() -> PbxProbe.of(nowhere))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(PbxProbe.Refused.class);
    }

    @Test
    void a_link_is_pointed_to_another_pbx_and_back_to_none() {
        try (AsteriskPbx pbx = new AsteriskPbx(nobody(), Clock.systemUTC())) {
            pbx.listen(event -> {});
            pbx.start();
            assertThat(pbx.status().state()).isEqualTo(PbxStatus.State.NOT_SET);

            pbx.point(as("wrong"));
            await().until(() -> pbx.status().state() == PbxStatus.State.REFUSED);

            // Not after the pause that a refusal costs: somebody waits at a page.
            pbx.point(as("right"));
            await().until(() -> pbx.status().isConnected());

            pbx.point(nobody());
            await().until(() -> pbx.status().state() == PbxStatus.State.NOT_SET);
        }
    }

    private static AmiSettings nobody() {
        return AmiSettings.of("127.0.0.1", 5038, "", "");
    }
}
