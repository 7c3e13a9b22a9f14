package planerka.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.text.Language;
import planerka.text.Messages;

/** What every page needs besides its own model. */
final class LayoutModel {
    private static final Logger LOG = LoggerFactory.getLogger(LayoutModel.class);
    private final Messages messages;
    private final DefaultLocale locality;
    private final StatusBanner state;
    private final Assets assets;

    LayoutModel(Messages messages, DefaultLocale locality, StatusBanner state, Assets assets) {
        this.messages = messages;
        this.locality = locality;
        this.state = state;
        this.assets = assets;
    }

    Map<String, Object> of(Context request) {
        Language language = RequestLanguage.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("csrf", CsrfToken.of(request));
        model.put(
                "me",
                RequestSession.of(request)
                        .openIfKnown()
                        .map(RequestSession.Open::who)
                        .orElse(null));
        model.put("administers", may(request, Access.ADMIN));
        model.put("manages", may(request, Access.MANAGER));
        model.put("language", language.code());
        model.put("path", request.path());
        model.put("section", section(request.path()));
        model.put("back", back(request));
        // A part that another page fetches must not take the sentence away from the page it is for.
        boolean part = request.header("HX-Request") != null;
        Optional<Flash.Left> left = part ? Optional.empty() : Flash.take(request);
        model.put("flash", left.map(done -> messages.say(language, done.said())).orElse(null));
        model.put("undo", left.flatMap(Flash.Left::undo).orElse(null));
        model.put("state", wrong(request, language));
        model.put("errors", Map.of());
        model.put("assets", assets);
        model.put("clock", new TimeFormat(language, locality.zone(), messages));
        return model;
    }

    /** The first word of the path, for the navigation. */
    private static String section(String path) {
        String word = path.split("/", 3)[1];
        return word.isEmpty() ? "today" : word;
    }

    /** Where a change of language returns to: this page, if it can be asked for again. */
    private static String back(Context request) {
        String query = request.queryString() == null ? "" : "?" + request.queryString();
        boolean shown = request.method() == HandlerType.GET;
        return shown ? SafeRedirect.of(request.path() + query) : SafeRedirect.HOME;
    }

    private static boolean may(Context request, Access least) {
        return RequestSession.of(request)
                .openIfKnown()
                .filter(session -> session.rank().compareTo(least) >= 0)
                .isPresent();
    }

    /**
     * A banner that cannot be made must not cost the page. A reader who is on the page that mends a
     * failure need not be sent there.
     */
    private List<AlertText> wrong(Context request, Language language) {
        String here = section(request.path());
        boolean detailed = may(request, Access.ADMIN);
        try {
            return state.now().stream()
                    .filter(
                            one ->
                                    one.mended().map(LayoutModel::section).stream()
                                            .noneMatch(here::equals))
                    .map(one -> AlertText.of(one, messages, language, detailed))
                    .toList();
        } catch (RuntimeException failure) {
            LOG.warn("the state line failed: {}", failure.toString());
            return List.of();
        }
    }
}
