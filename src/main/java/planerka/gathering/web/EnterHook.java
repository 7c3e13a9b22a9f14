package planerka.gathering.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.RoomAccess;
import planerka.gathering.model.StartResult;
import planerka.gathering.view.GatheringService;
import planerka.group.Role;
import planerka.people.PhoneNumber;
import planerka.web.Access;
import planerka.web.HookForm;
import planerka.web.HookSecret;
import planerka.web.Routes;

/**
 * {@code POST /hook/enter}: a room was dialled; is the caller let in? {@code state=enter}, {@code
 * pin} if they have to enter one or entered a wrong one, {@code full}, or {@code refused} after too
 * many wrong ones. A room in which nobody is being gathered is open.
 */
public final class EnterHook implements Routes {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
    private static final Pattern PIN = Pattern.compile("[0-9]{0,8}");
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int OK = 200;

    /** So few tries in so long a time do not suffice to guess four digits. */
    private static final int TRIES = 6;

    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST_REMEMBERED = 10_000;

    private final HookSecret secret;
    private final GatheringService service;
    private final Audit audit;
    private final Cache<String, AtomicInteger> wrong =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

    public EnterHook(HookSecret secret, GatheringService service, Audit audit) {
        this.secret = secret;
        this.service = service;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/hook/enter", this::enter, Access.OPEN);
    }

    private void enter(Context request) {
        if (!HookForm.admits(request, secret)) {
            return;
        }
        Optional<String> room = HookForm.field(request, "room", NUMBER);
        Optional<String> caller = HookForm.field(request, "caller", NUMBER);
        Optional<String> pin = HookForm.field(request, "pin", PIN);
        if (room.isEmpty() || caller.isEmpty() || pin.isEmpty()) {
            HookForm.refuse(request, BAD_REQUEST, "bad-request");
            return;
        }
        PhoneNumber who = new PhoneNumber(caller.get());
        service.inRoom(room.get())
                .ifPresentOrElse(
                        gathering -> answer(request, gathering, who, pin.get()),
                        () ->
                                HookForm.answer(
                                        request,
                                        OK,
                                        "enter",
                                        entry(
                                                new StartResult.Entry(
                                                        Role.SPEAK, Optional.empty()))));
    }

    private void answer(Context request, Gathering gathering, PhoneNumber caller, String pin) {
        RoomAccess.Verdict verdict = RoomAccess.verdict(gathering, caller, pin);
        if (verdict == RoomAccess.Verdict.PIN && !pin.isEmpty() && isTooOften(gathering, caller)) {
            HookForm.refuse(request, FORBIDDEN, "refused");
            return;
        }
        StartResult.Entry entry = RoomAccess.of(gathering, caller, Role.SPEAK);
        HookForm.answer(request, OK, verdict.word(), entry(entry));
    }

    private boolean isTooOften(Gathering gathering, PhoneNumber caller) {
        audit.recordSoon(
                caller.digits(),
                AuditAction.GATHERING_REFUSE_PIN,
                String.valueOf(gathering.id()),
                "by phone");
        String key = gathering.id() + " " + caller.digits();
        return wrong.get(key, none -> new AtomicInteger()).incrementAndGet() > TRIES;
    }

    private static Map<String, Object> entry(StartResult.Entry one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("role", one.role().word());
        one.record().ifPresent(id -> entry.put("record", id));
        return entry;
    }
}
