package planerka.web;

import planerka.text.FieldErrors;
import planerka.text.Message;

/**
 * Why a request cannot be done, thrown by handlers and turned by the server into a page in the
 * house's style, or for {@code /api/} into RFC 9457 {@code application/problem+json}.
 */
public final class Problem extends RuntimeException {
    private final int status;
    private final transient Message said;
    private final transient FieldErrors fields;

    private Problem(int status, Message said, FieldErrors fields) {
        super(said.key(), null, false, false);
        this.status = status;
        this.said = said;
        this.fields = fields;
    }

    public static Problem notFound() {
        return of(404, "problem.not-found");
    }

    /** 422: something typed is wrong, field by field. */
    public static Problem invalid(FieldErrors fields) {
        return new Problem(422, Message.of("problem.invalid"), fields);
    }

    public static Problem badRequest(String key, Object... arguments) {
        return of(400, key, arguments);
    }

    /** 400: what was sent cannot be read at this field. */
    public static Problem unreadable(String field, String key, Object... arguments) {
        Message said = Message.of(key, arguments);
        return new Problem(400, said, new FieldErrors().add(field, key, arguments));
    }

    /** 401: the user is not known. */
    public static Problem unauthorized() {
        return of(401, "problem.token");
    }

    /** 403: the user is known, and may not. */
    public static Problem forbidden() {
        return of(403, "problem.forbidden");
    }

    /** 403, and why: the user is known, and may not do this. */
    public static Problem forbidden(String key, Object... arguments) {
        return of(403, key, arguments);
    }

    /** 409: somebody else was first. */
    public static Problem conflict(String key, Object... arguments) {
        return of(409, key, arguments);
    }

    /** 503: a part that is needed does not answer. */
    public static Problem notReady(String key, Object... arguments) {
        return of(503, key, arguments);
    }

    public static Problem of(int status, String key, Object... arguments) {
        return new Problem(status, Message.of(key, arguments), new FieldErrors());
    }

    public int status() {
        return status;
    }

    public Message said() {
        return said;
    }

    public FieldErrors fields() {
        return fields;
    }
}
