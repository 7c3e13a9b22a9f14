package planerka.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import planerka.text.Message;

/**
 * Shows pages: {@code templates/NAME.html} in the reader's language, with what every page needs.
 */
public final class View {
    private View() {}

    public static void show(Context request, String template, Map<String, ?> model) {
        request.render(template, model);
    }

    /** The page again, with what was typed and what is wrong with it: 422. */
    public static void showAgain(Context request, String template, Map<String, ?> model) {
        request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(request, template, model);
    }

    /** To another page (303), which shows this sentence once. */
    public static void goTo(Context request, String path, Message done) {
        Flash.leave(request, new Flash.Left(done, Optional.empty()));
        goTo(request, path);
    }

    /** The same, with a button that takes it back. */
    public static void goTo(Context request, String path, Message done, Undo undo) {
        Flash.leave(request, new Flash.Left(done, Optional.of(undo)));
        goTo(request, path);
    }

    /** To another page (303). */
    public static void goTo(Context request, String path) {
        request.redirect(path, HttpStatus.SEE_OTHER);
    }
}
