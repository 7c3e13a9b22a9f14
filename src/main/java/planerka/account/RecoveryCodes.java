package planerka.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import planerka.web.Secrets;

/** Ten codes for users who have lost their phone, each valid once; only their hashes are stored. */
final class RecoveryCodes {
    static final int HOW_MANY = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Fresh ones instead of all earlier ones; told this once. */
    static List<String> renew(Handle handle, long user) {
        forget(handle, user);
        List<String> codes = Stream.generate(RecoveryCodes::fresh).limit(HOW_MANY).toList();
        codes.forEach(
                code ->
                        handle.execute(
                                "insert into recovery_code (user_id, code_hash) values (?, ?)",
                                user,
                                hash(code)));
        return codes;
    }

    static void forget(Handle handle, long user) {
        handle.execute("delete from recovery_code where user_id = ?", user);
    }

    /** True once. */
    static boolean use(Handle handle, long user, String typed) {
        return handle.execute(
                        "delete from recovery_code where user_id = ? and code_hash = ?",
                        user,
                        hash(typed))
                == 1;
    }

    static int left(Handle handle, long user) {
        return handle.select("select count(*) from recovery_code where user_id = ?", user)
                .mapTo(Integer.class)
                .one();
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String hash(String code) {
        return Secrets.hash(code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
    }
}
