package planerka.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String RFC = "12345678901234567890";
    private static final String IN_BASE_32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        byte[] key = RFC.getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.code(key, second / Totp.STEP_SECONDS)).isEqualTo(code);
        assertThat(Totp.stepOf(code, IN_BASE_32, Instant.ofEpochSecond(second)))
                .hasValue(second / Totp.STEP_SECONDS);
    }

    @Test
    void a_phone_may_be_one_step_ahead_or_behind_and_no_more() {
        Instant made = Instant.ofEpochSecond(2_000_000_000);

        for (int late : new int[] {-30, 0, 30}) {
            assertThat(Totp.stepOf("279037", IN_BASE_32, made.plusSeconds(late))).isPresent();
        }
        for (int late : new int[] {-60, 60}) {
            assertThat(Totp.stepOf("279037", IN_BASE_32, made.plusSeconds(late))).isEmpty();
        }
    }

    @Test
    void base_32_is_that_of_the_standard_and_comes_back() {
        assertThat(Base32.encode(RFC.getBytes(StandardCharsets.US_ASCII))).isEqualTo(IN_BASE_32);
        assertThat(Base32.decode("MZXW6YTB"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("fooba");
        assertThat(Base32.encode("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Base32.decode("MZXW6YQ")).asString(StandardCharsets.US_ASCII).isEqualTo("foob");
        assertThat(Totp.freshSecret()).hasSize(32).isNotEqualTo(Totp.freshSecret());
    }
}
