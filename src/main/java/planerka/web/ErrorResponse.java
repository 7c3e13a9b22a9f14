package planerka.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.text.Messages;

/** Says no: as a page, as RFC 9457 JSON, or as the hook's form. */
final class ErrorResponse {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponse.class);
    private final Messages messages;

    public ErrorResponse(Messages messages) {
        this.messages = messages;
    }

    /** The reference is what the log knows the failure by. */
    void answer(Context request, Problem problem, Optional<String> reference) {
        request.status(problem.status());
        switch (ClientKind.of(request)) {
            case API -> asJson(request, problem, reference);
            case PAGE -> asPage(request, problem, reference);
            default -> asForm(request, problem);
        }
    }

    private void asPage(Context request, Problem problem, Optional<String> reference) {
        Map<String, Object> model = new HashMap<>();
        model.put("status", problem.status());
        model.put("said", problem.said());
        model.put("reference", reference.orElse(""));
        try {
            View.show(request, "web/problem", model);
        } catch (RuntimeException failure) {
            LOG.error("the page of a failure failed", failure);
            request.contentType("text/plain; charset=utf-8").result(sentence(request, problem));
        }
    }

    private void asJson(Context request, Problem problem, Optional<String> reference) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", HttpStatus.forStatus(problem.status()).getMessage());
        body.put("status", problem.status());
        body.put("detail", sentence(request, problem));
        reference.ifPresent(known -> body.put("instance", "urn:planerka:failure:" + known));
        if (!problem.fields().isEmpty()) {
            body.put("errors", errors(request, problem));
        }
        if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) {
            request.header("WWW-Authenticate", "Bearer");
        }
        request.json(body).contentType("application/problem+json");
    }

    private List<Map<String, String>> errors(Context request, Problem problem) {
        List<Map<String, String>> errors = new ArrayList<>();
        problem.fields()
                .byField()
                .forEach(
                        (field, said) ->
                                errors.add(
                                        Map.of(
                                                "field",
                                                field,
                                                "message",
                                                messages.say(RequestLanguage.of(request), said))));
        return errors;
    }

    /** The dialplan reads a state; which field was wrong would not help it. */
    private static void asForm(Context request, Problem problem) {
        String state =
                problem.status() >= 500
                        ? "not-ready"
                        : problem.status() == 401 ? "refused" : "bad-request";
        request.contentType("application/x-www-form-urlencoded").result("state=" + state);
    }

    private String sentence(Context request, Problem problem) {
        return messages.say(RequestLanguage.of(request), problem.said());
    }
}
