package planerka.web;

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
        return new Problem(404, Message.of("problem.not-found"), new FieldErrors());
    }

    /** 422: something typed is wrong, field by field. */
    public static Problem invalid(FieldErrors fields) {
        return new Problem(422, Message.of("problem.invalid"), fields);
    }

    public static Problem badRequest(String key, Object... arguments) {
        return new Problem(400, Message.of(key, arguments), new FieldErrors());
    }

    /** 409: somebody else was first. */
    public static Problem conflict(String key, Object... arguments) {
        return new Problem(409, Message.of(key, arguments), new FieldErrors());
    }

    /** 503: a part that is needed is away. */
    public static Problem notReady(String key, Object... arguments) {
        return new Problem(503, Message.of(key, arguments), new FieldErrors());
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
