package planerka.people.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.people.Absences;
import planerka.people.Person;
import planerka.people.PhoneNumber;
import planerka.web.Access;
import planerka.web.HookForm;
import planerka.web.HookSecret;
import planerka.web.Routes;

/**
 * {@code POST /hook/absence}: a person says from their own phone that they are absent today, or
 * back.
 */
public final class AbsenceHook implements Routes {
    private static final Pattern CALLER = Pattern.compile("[0-9]{1,20}");
    private static final Pattern WHAT = Pattern.compile("away|back");
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final HookSecret secret;
    private final Absences absences;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    public AbsenceHook(
            HookSecret secret, Absences absences, Audit audit, Clock clock, ZoneId zone) {
        this.secret = secret;
        this.absences = absences;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/hook/absence", this::tell, Access.OPEN);
    }

    private void tell(Context request) {
        if (!HookForm.admits(request, secret)) {
            return;
        }
        Optional<String> caller = HookForm.field(request, "caller", CALLER);
        Optional<String> what = HookForm.field(request, "what", WHAT);
        if (caller.isEmpty() || what.isEmpty()) {
            HookForm.refuse(request, BAD_REQUEST, "bad-request");
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        PhoneNumber number = new PhoneNumber(caller.get());
        Optional<Person> person =
                what.get().equals("away")
                        ? absences.away(number, today)
                        : absences.back(number, today);
        if (person.isEmpty()) {
            HookForm.refuse(request, NOT_FOUND, "unknown-person");
        } else {
            AuditAction action =
                    what.get().equals("away")
                            ? AuditAction.ABSENCE_ADD
                            : AuditAction.ABSENCE_REMOVE;
            audit.record(caller.get(), action, person.get().name(), "by phone");
            HookForm.answer(request, 200, what.get(), Map.of());
        }
    }
}
