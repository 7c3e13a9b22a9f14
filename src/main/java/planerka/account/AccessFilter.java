package planerka.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.web.Access;
import planerka.web.Body;
import planerka.web.ClientKind;
import planerka.web.CsrfToken;
import planerka.web.ExceptionHandlers;
import planerka.web.GroupReach;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SafeRedirect;

/**
 * Checks every request before its path. A path without an access rule is closed to everybody;
 * sessions open pages only, tokens open {@code /api/} only.
 */
final class AccessFilter implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(AccessFilter.class);
    private static final String BEARER = "Bearer ";
    private static final Set<HandlerType> READING =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private final Accounts accounts;

    AccessFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(request -> new RequestVisitor(accounts.sessions(), request));
        routes.before(Body::checkAny);
        routes.beforeMatched(this::check);
    }

    private void check(Context request) {
        Access needed = needed(request);
        Body.check(request);
        switch (ClientKind.of(request)) {
            case API -> checkToken(request, needed);
            case PAGE -> checkPage(request, needed);
            default -> checkHook(needed);
        }
    }

    private static Access needed(Context request) {
        return request.routeRoles().stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .findFirst()
                .orElseThrow(() -> closed(request));
    }

    private static Problem closed(Context request) {
        LOG.error(
                "{} {} says nobody who may come",
                request.method(),
                ExceptionHandlers.place(request));
        return Problem.notFound();
    }

    private static void checkHook(Access needed) {
        if (needed != Access.OPEN) {
            throw Problem.forbidden();
        }
    }

    private void checkToken(Context request, Access needed) {
        if (needed == Access.OPEN) {
            return;
        }
        String header = Optional.ofNullable(request.header("Authorization")).orElse("");
        SignedIn caller =
                Optional.of(header)
                        .filter(words -> words.startsWith(BEARER))
                        .map(words -> words.substring(BEARER.length()))
                        .flatMap(accounts.tokens()::find)
                        .orElseThrow(Problem::unauthorized);
        admit(request, caller, needed);
    }

    private static void checkPage(Context request, Access needed) {
        if (needed != Access.OPEN) {
            Optional<WebSession> session = RequestVisitor.of(request).session();
            if (session.isEmpty()) {
                sendToSignIn(request);
                return;
            }
            admit(request, session.get().who(), needed);
        }
        if (!READING.contains(request.method())) {
            CsrfToken.check(request);
        }
    }

    private static void admit(Context request, SignedIn caller, Access needed) {
        if (!caller.may(needed)) {
            throw Problem.forbidden();
        }
        if (request.routeRoles().contains(GroupReach.ALL_GROUPS)) {
            caller.needsAll();
        }
        caller.remember(request);
    }

    /** A part of a page cannot show the sign-in form: htmx is told to take the whole page there. */
    private static void sendToSignIn(Context request) {
        request.skipRemainingHandlers();
        if (request.header("HX-Request") != null) {
            String from = signIn(SafeRedirect.in(request.header("HX-Current-URL")));
            request.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", from);
        } else if (READING.contains(request.method())) {
            String query = request.queryString() == null ? "" : "?" + request.queryString();
            request.redirect(signIn(request.path() + query), HttpStatus.SEE_OTHER);
        } else {
            interrupt(request);
        }
    }

    private static void interrupt(Context request) {
        String from = SafeRedirect.in(request.header("Referer"));
        ReplayForm kept = ReplayForm.refused(request);
        if (kept.isNone()) {
            request.redirect(signIn(from), HttpStatus.SEE_OTHER);
        } else {
            SignInPages.interrupt(request, kept, from);
        }
    }

    private static String signIn(String next) {
        return SignInPages.PATH
                + "?next="
                + URLEncoder.encode(SafeRedirect.of(next), StandardCharsets.UTF_8);
    }
}
