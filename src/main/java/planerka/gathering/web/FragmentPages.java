package planerka.gathering.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import planerka.account.SignedIn;
import planerka.gathering.model.Gathering;
import planerka.gathering.view.GatheringService;
import planerka.text.Language;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/**
 * {@code /gatherings/{id}/part}: the changing part of a live page. All viewers ask for it at the
 * same moment, and most of them see the same, so it is rendered once for them.
 */
public final class FragmentPages implements Routes {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final GatheringService service;
    private final GatheringModel model;

    /** By the gathering as it is just now, the very object; the next change makes another one. */
    private final Cache<Gathering, Map<Reader, String>> drawn =
            Caffeine.newBuilder().weakKeys().expireAfterWrite(KEPT).build();

    /** All on which it depends how one sees it; times are written to the second. */
    private record Reader(Language language, boolean manages, Optional<Long> group, long second) {}

    public FragmentPages(GatheringService service, GatheringModel model) {
        this.service = service;
        this.model = model;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/gatherings/{id}/part", this::show, Access.VIEWER);
    }

    private void show(Context request) {
        SignedIn who = SignedIn.of(request);
        Gathering gathering = service.found(who, request.pathParam("id"));
        Instant now = service.now();
        Reader reader =
                new Reader(
                        RequestLanguage.of(request),
                        who.may(Access.MANAGER),
                        model.group(gathering, who.scope()),
                        now.getEpochSecond());
        String part =
                drawn.get(gathering, one -> new ConcurrentHashMap<>())
                        .computeIfAbsent(
                                reader, one -> draw(request, gathering, reader.group(), now));
        request.html(part);
    }

    private String draw(Context request, Gathering gathering, Optional<Long> group, Instant now) {
        Map<String, Object> shown = model.of(gathering, group, now);
        // A script sends the page's own word along; that of one reader must not reach another.
        shown.put("csrf", "");
        View.show(request, "gathering/part", shown);
        return request.result();
    }
}
