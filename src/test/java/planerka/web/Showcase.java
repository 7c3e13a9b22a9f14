package planerka.web;

import java.util.List;
import java.util.Map;
import planerka.account.SetupLink;
import planerka.store.DatabaseKind;
import planerka.text.Message;

/** The house's own pages, to be looked at: a server with one of each, until it is ended. */
public final class Showcase {
    private Showcase() {}

    public static void main(String[] words) throws InterruptedException {
        TestWeb web =
                TestWeb.saying(
                        DatabaseKind.H2.empty(),
                        () -> List.of(Alert.of(Message.of("problem.database-away"))),
                        routes -> {
                            routes.get("/", Showcase::all, Access.OPEN);
                            routes.get("/broken", request -> request.pathParam("x"), Access.OPEN);
                            routes.post(
                                    "/done",
                                    request ->
                                            View.goTo(
                                                    request,
                                                    "/groups",
                                                    Message.of("web.account.name-long", 60)),
                                    Access.VIEWER);
                            routes.get("/groups", Showcase::all, Access.VIEWER);
                        });
        System.out.println(web.server().url());
        System.out.println(SetupLink.forEmpty(web.accounts()).orElseThrow());
        Thread.currentThread().join();
    }

    private static void all(io.javalin.http.Context request) {
        List<String> states =
                List.of(
                        "waiting",
                        "ringing",
                        "confirming",
                        "joined",
                        "left",
                        "busy",
                        "no-answer",
                        "declined",
                        "ignored",
                        "unreachable",
                        "failed",
                        "excused",
                        "skipped");
        View.show(
                request,
                "showcase",
                Map.of("states", states, "at", java.time.Instant.parse("2026-11-23T06:00:00Z")));
    }
}
