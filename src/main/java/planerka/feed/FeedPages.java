package planerka.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.Fields;
import planerka.form.PathId;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Origin;
import planerka.web.Problem;
import planerka.web.Routes;
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
        SignedIn who = SignedIn.of(request);
        List<Feed> all = feeds.all();
        FeedNames names = contents.names(all);
        List<Line> lines =
                all.stream()
                        .filter(one -> names.isSeen(one, who.scope()))
                        .map(one -> new Line(one, names.name(one)))
                        .toList();
        View.show(request, "feed/list", Map.of("feeds", lines, "address", address));
    }

    /** The address is shown on the page that answers, and never again. */
    private void add(Context request) {
        Fields fields = new Fields(request.formParamMap());
        Feed.Kind kind = Feed.Kind.of(fields.one("kind")).orElseThrow(Problem::notFound);
        long target = PathId.of(fields.one("target"));
        SignedIn who = SignedIn.of(request);
        Feed wanted = new Feed(0, kind, target, who.name(), clock.instant());
        if (kind == Feed.Kind.PERSON) {
            who.needsAll();
        }
        FeedNames names = contents.names(List.of(wanted));
        if (names.name(wanted).isEmpty() || !names.isSeen(wanted, who.scope())) {
            throw Problem.notFound();
        }
        String secret = feeds.add(kind, target, who.name());
        audit.record(who.name(), AuditAction.FEED_ADD, wanted.subject(), "");
        show(request, Origin.of(request) + "/calendar/" + secret + ENDING);
    }

    private void revoke(Context request) {
        long id = PathId.of(request.pathParam("id"));
        SignedIn who = SignedIn.of(request);
        Feed feed = feeds.find(id).orElseThrow(Problem::notFound);
        if (!contents.names(List.of(feed)).isSeen(feed, who.scope())) {
            throw Problem.notFound();
        }
        feeds.revoke(id);
        audit.record(who.name(), AuditAction.FEED_REVOKE, feed.subject(), "");
        View.goTo(request, HOME, Message.of("feed.revoked"));
    }

    /** Reading needs the secret; without it nothing tells whether the feed exists. */
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
