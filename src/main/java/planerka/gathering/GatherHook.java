package planerka.gathering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.people.PhoneNumber;
import planerka.web.Access;
import planerka.web.Routes;

/**
 * {@code POST /hook/gather}: the dialplan asks for a group to be gathered, and is answered with a
 * form that Asterisk's {@code CURLOPT(hashcompat)=yes} reads. The secret is compared in constant
 * time before anything else is looked at.
 */
public final class GatherHook implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(GatherHook.class);
    private static final Pattern CODE = Pattern.compile("[0-9]{1,10}");
    private static final Pattern CALLER = Pattern.compile("[0-9]{1,20}");
    private static final Pattern CALL = Pattern.compile("[A-Za-z0-9._:@-]{1,150}");

    /** The same call cannot ask twice later than this: it lives no longer than its time-outs. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private static final int MOST_REMEMBERED = 10_000;

    private final HookSecret secret;
    private final Reception reception;
    private final Figures figures;
    private final Cache<String, Answer> answered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

    /** Without a secret the hook is closed. */
    public GatherHook(HookSecret secret, Reception reception, Figures figures) {
        this.secret = secret;
        this.reception = reception;
        this.figures = figures;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/hook/gather", this::gather, Access.OPEN);
    }

    private void gather(Context request) {
        if (!secret.isSet()) {
            say(request, 503, "not-ready");
        } else if (!secret.isShown(Optional.ofNullable(request.header("Authorization")))) {
            say(request, 401, "refused");
        } else {
            Optional<Wish> wish = Wish.of(request);
            wish.ifPresentOrElse(
                    known -> answer(request, known), () -> say(request, 400, "bad-request"));
        }
    }

    private void answer(Context request, Wish wish) {
        Answer answer = figures.hook(() -> once(wish));
        LOG.info(
                "*{} dialled by {}: {} room {} gathering {}",
                wish.code(),
                wish.caller(),
                answer.state().word(),
                answer.room(),
                answer.gathering());
        request.status(status(answer.state()))
                .contentType("application/x-www-form-urlencoded")
                .result(form(answer));
    }

    /** The same call asking again gets the same answer; a refusal may be asked again. */
    private Answer once(Wish wish) {
        if (wish.call().isEmpty()) {
            return reception.dialled(wish.code(), wish.caller());
        }
        Answer answer =
                answered.get(
                        wish.code() + ' ' + wish.caller() + ' ' + wish.call(),
                        key -> reception.dialled(wish.code(), wish.caller()));
        if (!answer.isGathering()) {
            answered.invalidate(wish.code() + ' ' + wish.caller() + ' ' + wish.call());
        }
        return answer;
    }

    private static String form(Answer answer) {
        String state = "state=" + answer.state().word();
        return answer.isGathering()
                ? state
                        + "&room="
                        + answer.room()
                        + "&gathering="
                        + answer.gathering()
                        + "&calling="
                        + answer.calling()
                        + "&excused="
                        + answer.excused()
                : state;
    }

    private static int status(Answer.State state) {
        return switch (state) {
            case STARTED, JOINED -> 200;
            case UNKNOWN_CODE -> 404;
            case FORBIDDEN -> 403;
            case NOT_READY -> 503;
        };
    }

    private static void say(Context request, int status, String state) {
        LOG.warn("the hook was asked by {} and answers {}", request.ip(), state);
        request.status(status)
                .contentType("application/x-www-form-urlencoded")
                .result("state=" + state);
    }

    /** What is asked for, once it has been seen to be digits. */
    private record Wish(String code, PhoneNumber caller, String call) {
        private static Optional<Wish> of(Context request) {
            String code = field(request, "code");
            String caller = field(request, "caller");
            String call = field(request, "call");
            boolean right =
                    CODE.matcher(code).matches()
                            && CALLER.matcher(caller).matches()
                            && (call.isEmpty() || CALL.matcher(call).matches());
            return right
                    ? Optional.of(new Wish(code, new PhoneNumber(caller), call))
                    : Optional.empty();
        }

        private static String field(Context request, String name) {
            String value = request.formParam(name);
            return value == null ? "" : value;
        }
    }
}
