package planerka.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of an exception: an answer in the caller's form and language, and for what nobody
 * foresaw one entry in the log with the reference that the caller sees. No trace ever leaves.
 */
public final class ExceptionHandlers implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(ExceptionHandlers.class);
    private static final int REFERENCE = 8;
    private final ErrorResponse refusal;

    ExceptionHandlers(ErrorResponse refusal) {
        this.refusal = refusal;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(
                Problem.class,
                (problem, request) -> refusal.answer(request, problem, Optional.empty()));
        routes.exception(HttpResponseException.class, this::refused);
        routes.exception(Exception.class, this::failed);
    }

    private void refused(HttpResponseException refused, Context request) {
        String allowed = refused.getDetails().get("availableMethods");
        if (allowed != null) {
            request.header("Allow", allowed);
        }
        refusal.answer(request, known(refused.getStatus()), Optional.empty());
    }

    private static Problem known(int status) {
        return switch (status) {
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "problem.method");
            case 413 -> Problem.of(413, "problem.too-large", Body.SMALL / 1024);
            case 403 -> Problem.forbidden();
            default ->
                    status >= 500
                            ? Problem.of(status, "problem.unexpected")
                            : Problem.of(status, "problem.unreadable");
        };
    }

    private void failed(Exception failure, Context request) {
        if (DatabaseOutage.in(failure)) {
            LOG.warn("{} {}: {}", request.method(), place(request), failure.toString());
            refusal.answer(request, Problem.notReady("problem.database-away"), Optional.empty());
            return;
        }
        String reference = Secrets.fresh().substring(0, REFERENCE);
        LOG.error(
                "{} {} failed, reference {}", request.method(), place(request), reference, failure);
        refusal.answer(request, Problem.of(500, "problem.unexpected"), Optional.of(reference));
    }

    /** The path's pattern: an address itself may carry a secret. */
    public static String place(Context request) {
        Endpoint matched = request.endpoints().matchedHttpEndpoint();
        return matched == null ? "(no such path)" : matched.path;
    }
}
