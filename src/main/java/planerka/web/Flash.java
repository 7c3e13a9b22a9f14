package planerka.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import planerka.text.Message;

/**
 * The sentence that the next page shows once. It travels in a cookie, so it survives a restart and
 * the next page may come from another node; signed with the form secret, so nobody else's words are
 * ever shown.
 */
final class Flash {
    private static final String COOKIE = "said";
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int LONGEST_ARGUMENT = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Flash() {}

    /** What the next page says, and how that is taken back. */
    record Left(Message said, Optional<Undo> undo) {}

    static void leave(Context request, Left left) {
        String text = encode(left);
        String signed = text + "." + Secrets.sign(text, CsrfToken.of(request));
        Cookies.set(request, COOKIE, signed, LIFE);
    }

    /** The sentence, if one was left; it is gone afterwards. */
    static Optional<Left> take(Context request) {
        String signed = request.cookie(COOKIE);
        if (signed == null) {
            return Optional.empty();
        }
        Cookies.remove(request, COOKIE);
        int dot = signed.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : read(signed.substring(0, dot), signed.substring(dot + 1), request);
    }

    private static Optional<Left> read(String text, String signature, Context request) {
        boolean ours = Secrets.same(signature, Secrets.sign(text, CsrfToken.of(request)));
        return ours ? Optional.of(decode(text)) : Optional.empty();
    }

    private static String encode(Left left) {
        List<Object> words = new ArrayList<>();
        words.add(left.said().key());
        left.said().arguments().forEach(argument -> words.add(small(argument)));
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            JSON.writeValueAsBytes(new Written(words, left.undo().orElse(null))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Written(List<Object> words, Undo undo) {
        Left left() {
            Object[] arguments = words.subList(1, words.size()).toArray();
            Message said = Message.of((String) words.get(0), arguments);
            return new Left(said, Optional.ofNullable(undo));
        }
    }

    private static Object small(Object argument) {
        String text = argument.toString();
        return argument instanceof Number || text.length() <= LONGEST_ARGUMENT
                ? argument instanceof Number ? argument : text
                : text.substring(0, LONGEST_ARGUMENT) + "…";
    }

    private static Left decode(String text) {
        String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        try {
            return JSON.readValue(json, Written.class).left();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
