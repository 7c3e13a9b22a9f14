package planerka.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import planerka.people.Fields;
import planerka.people.PathId;
import planerka.web.Access;
import planerka.web.Audit;
import planerka.web.Message;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /feeds}: addresses for calendars, made and revoked, and what is to be had at them. */
public final class FeedPages implements Routes {
    private static final String HOME = "/feeds";
    private static final String ENDING = ".ics";

    private final Feeds feeds;
    private final FeedContents contents;
    private final Audit audit;
    private final Clock clock;

    public FeedPages(Feeds feeds, FeedContents contents, Audit audit, Clock clock) {
        this.feeds = feeds;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    /** A feed as the list shows it. */
    public record Line(Feed feed, String name) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, request -> show(request, ""), Access.MANAGER);
        routes.post(HOME, this::add, Access.MANAGER);
        routes.post(HOME + "/{id}/revoke", this::revoke, Access.MANAGER);
        routes.get("/calendar/{secret}", this::read, Access.OPEN);
    }

    /** The address of one that has just been made, else empty. */
    private void show(Context request, String address) {
        List<Line> lines =
                feeds.all().stream()
                        .filter(one -> isHis(SignedIn.of(request), one))
                        .map(one -> new Line(one, contents.name(one)))
                        .toList();
        View.show(request, "feed/list", Map.of("feeds", lines, "address", address));
    }

    /** A person's feed shows all his groups, so it is for those who see all. */
    private boolean isHis(SignedIn who, Feed feed) {
        return who.scope().isAll() || contents.group(feed).map(who.scope()::covers).orElse(false);
    }

    /** The address is shown on the page that answers, and never again. */
    private void add(Context request) {
        Fields fields = new Fields(request.formParamMap());
        Feed.Kind kind = Feed.Kind.of(fields.one("kind")).orElseThrow(Problem::notFound);
        long target = PathId.of(fields.one("target"));
        SignedIn who = SignedIn.of(request);
        Feed wanted = new Feed(0, kind, target, who.name(), clock.instant());
        if (!isHis(who, wanted) || contents.name(wanted).isEmpty()) {
            throw Problem.notFound();
        }
        String secret = feeds.add(kind, target, who.name());
        audit.record(who.name(), "feed-add", kind.word() + " " + target, "");
        String host = request.scheme() + "://" + request.host();
        show(request, host + "/calendar/" + secret + ENDING);
    }

    private void revoke(Context request) {
        long id = PathId.of(request.pathParam("id"));
        SignedIn who = SignedIn.of(request);
        feeds.find(id).filter(one -> isHis(who, one)).orElseThrow(Problem::notFound);
        feeds.revoke(id);
        audit.record(who.name(), "feed-revoke", String.valueOf(id), "");
        View.goTo(request, HOME, Message.of("feed.revoked"));
    }

    /** Who knows the secret may read; nobody else learns whether it exists. */
    private void read(Context request) {
        String named = request.pathParam("secret");
        String secret =
                named.endsWith(ENDING)
                        ? named.substring(0, named.length() - ENDING.length())
                        : named;
        Feed feed = feeds.bySecret(secret).orElseThrow(Problem::notFound);
        request.contentType("text/calendar; charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"planerka.ics\"")
                .result(contents.write(feed, clock));
    }
}
