package planerka.form;

import io.javalin.http.Context;
import java.text.Normalizer;
import planerka.web.Body;

/** What somebody typed into a form; a field that is not there was left empty. */
public final class FormInput {
    private FormInput() {}

    /** Without spaces around it, and with letters written one way, so that equal looks equal. */
    public static String line(Context request, String field) {
        String typed = Body.field(request, field);
        return typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    /** Exactly as typed, save that letters are written one way. */
    public static String secret(Context request, String field) {
        String typed = Body.field(request, field);
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
