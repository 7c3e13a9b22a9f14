package planerka.gathering.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.gathering.engine.GatheringMetrics;
import planerka.gathering.model.StartResult;
import planerka.gathering.start.StartService;
import planerka.group.Role;
import planerka.people.PhoneNumber;
import planerka.web.Access;
import planerka.web.HookForm;
import planerka.web.HookSecret;
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
    private static final Pattern CALL = Pattern.compile("[A-Za-z0-9._:@-]{0,150}");

    /** The same call cannot ask twice later than this: its time-outs end it earlier. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private static final int MOST_REMEMBERED = 10_000;

    private final HookSecret secret;
    private final StartService starts;
    private final GatheringMetrics metrics;
    private final Audit audit;
    private final Cache<String, StartResult> answered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

    /** Without a secret the hook is closed. */
    public GatherHook(
            HookSecret secret, StartService starts, GatheringMetrics metrics, Audit audit) {
        this.secret = secret;
        this.starts = starts;
        this.metrics = metrics;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/hook/gather", this::gather, Access.OPEN);
    }

    private void gather(Context request) {
        if (HookForm.admits(request, secret)) {
            HookRequest.of(request)
                    .ifPresentOrElse(
                            wish -> answer(request, wish),
                            () -> HookForm.refuse(request, 400, "bad-request"));
        }
    }

    private void answer(Context request, HookRequest wish) {
        StartResult answer = metrics.hook(() -> once(wish));
        LOG.info(
                "*{} dialled by {}: {} room {} gathering {}",
                wish.code(),
                wish.caller(),
                answer.state().word(),
                answer.room(),
                answer.gathering());
        if (!answer.isGathering()) {
            AuditAction refused = refusal(answer.state());
            audit.recordSoon(wish.caller().digits(), refused, "*" + wish.code(), "by phone");
        }
        HookForm.answer(request, status(answer.state()), answer.state().word(), details(answer));
    }

    private static AuditAction refusal(StartResult.State state) {
        return switch (state) {
            case UNKNOWN_CODE -> AuditAction.GATHERING_REFUSE_CODE;
            case NOT_READY -> AuditAction.GATHERING_REFUSE_UNREADY;
            default -> AuditAction.GATHERING_REFUSE;
        };
    }

    /** The same call asking again gets the same answer; a refusal may be asked again. */
    private StartResult once(HookRequest wish) {
        if (wish.call().isEmpty()) {
            return starts.dialled(wish.code(), wish.caller());
        }
        StartResult answer =
                answered.get(
                        wish.code() + ' ' + wish.caller() + ' ' + wish.call(),
                        key -> starts.dialled(wish.code(), wish.caller()));
        if (!answer.isGathering()) {
            answered.invalidate(wish.code() + ' ' + wish.caller() + ' ' + wish.call());
        }
        return answer;
    }

    private static Map<String, Object> details(StartResult answer) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (answer.isGathering()) {
            details.put("room", answer.room());
            details.put("gathering", answer.gathering());
            details.put("calling", answer.calling());
            details.put("excused", answer.excused());
            addEntry(details, answer.entry());
        }
        return details;
    }

    /** Only what is out of the ordinary: usually the caller leads, and nothing is recorded. */
    private static void addEntry(Map<String, Object> details, StartResult.Entry entry) {
        if (entry.role() != Role.LEADER) {
            details.put("role", entry.role().word());
        }
        entry.record().ifPresent(id -> details.put("record", id));
    }

    private static int status(StartResult.State state) {
        return switch (state) {
            case STARTED, JOINED -> 200;
            case UNKNOWN_CODE -> 404;
            case FORBIDDEN -> 403;
            case NOT_READY -> 503;
        };
    }

    /** What is asked for, once it has been seen to be digits. */
    private record HookRequest(String code, PhoneNumber caller, String call) {
        private static Optional<HookRequest> of(Context request) {
            Optional<String> code = HookForm.field(request, "code", CODE);
            Optional<String> caller = HookForm.field(request, "caller", CALLER);
            Optional<String> call = HookForm.field(request, "call", CALL);
            return code.isPresent() && caller.isPresent() && call.isPresent()
                    ? Optional.of(
                            new HookRequest(code.get(), new PhoneNumber(caller.get()), call.get()))
                    : Optional.empty();
        }
    }
}
