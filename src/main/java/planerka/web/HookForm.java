package planerka.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the dialplan asks and how it is answered: forms both ways, which Asterisk's {@code
 * CURLOPT(hashcompat)=yes} reads.
 */
public final class HookForm {
    private static final Logger LOG = LoggerFactory.getLogger(HookForm.class);
    private static final int UNAVAILABLE = 503;
    private static final int REFUSED = 401;

    private HookForm() {}

    /** Whether the secret was shown; if not, that has been answered. */
    public static boolean admits(Context request, HookSecret secret) {
        if (!secret.isSet()) {
            refuse(request, UNAVAILABLE, "not-ready");
            return false;
        }
        if (!secret.isShown(Optional.ofNullable(request.header("Authorization")))) {
            refuse(request, REFUSED, "refused");
            return false;
        }
        return true;
    }

    /** The field if it has this shape; an absent one is empty text. */
    public static Optional<String> field(Context request, String name, Pattern shape) {
        String value = Body.field(request, name);
        return Optional.of(value == null ? "" : value)
                .filter(text -> shape.matcher(text).matches());
    }

    /** One log line, and the state alone. */
    public static void refuse(Context request, int status, String state) {
        LOG.warn("{} from {}: {}", request.path(), request.ip(), state);
        answer(request, status, state, Map.of());
    }

    /**
     * The state first, then the rest in its order; values are words and numbers, parted by dashes.
     */
    public static void answer(Context request, int status, String state, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("state", state);
        all.putAll(more);
        StringBuilder form = new StringBuilder();
        all.forEach(
                (name, value) ->
                        form.append(form.isEmpty() ? "" : "&")
                                .append(name)
                                .append('=')
                                .append(value));
        request.status(status)
                .contentType("application/x-www-form-urlencoded")
                .result(form.toString());
    }
}
