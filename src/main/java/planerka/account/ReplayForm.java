package planerka.account;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.web.Body;
import planerka.web.CsrfToken;
import planerka.web.SafeRedirect;

/**
 * A form that came when its session had ended. The pages of signing in carry it along, and then it
 * is offered to be sent once more, so that nothing typed is lost. Nothing of it is stored here.
 *
 * @param path where it was sent to, in this house
 * @param body its fields as the browser wrote them
 */
public record ReplayForm(String path, String body) {
    static final ReplayForm NONE = new ReplayForm("", "");

    /** What signing in may carry besides itself, written once more as a field. */
    static final int LONGEST = 32 * 1024;

    private static final String PATH = "kept.path";
    private static final String BODY = "kept.body";

    /** One thing typed. */
    public record Field(String name, String value) {}

    /**
     * The form that was sent now. Only from a page of ours: another site could make a browser send
     * what its user never saw. Files are not kept, nor forms of more than {@link #LONGEST} bytes.
     */
    static ReplayForm refused(Context request) {
        String type = Optional.ofNullable(request.contentType()).orElse("");
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        boolean small = request.req().getContentLengthLong() <= LONGEST;
        if (!form || !small || !isOurs(request)) {
            return NONE;
        }
        ReplayForm kept = new ReplayForm(SafeRedirect.of(request.path()), request.body());
        return kept.fields().isEmpty() ? NONE : kept;
    }

    private static boolean isOurs(Context request) {
        String origin = Optional.ofNullable(request.header("Origin")).orElse("");
        return host(origin).filter(host -> host.equals(request.host())).isPresent();
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getAuthority());
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    /** What a page of signing in carries. */
    static ReplayForm carried(Context request) {
        String path = Body.field(request, PATH);
        String body = Body.field(request, BODY);
        return path == null || path.isEmpty() || body == null
                ? NONE
                : new ReplayForm(SafeRedirect.of(path), body);
    }

    public boolean isNone() {
        return path.isEmpty();
    }

    /** As they were typed, without the word of the session that has ended. */
    public List<Field> fields() {
        return Stream.of(body.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .map(part -> new Field(decoded(part[0]), part.length > 1 ? decoded(part[1]) : ""))
                .filter(field -> !field.name().equals(CsrfToken.FIELD))
                .toList();
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            return written;
        }
    }
}
