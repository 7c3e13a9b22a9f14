package planerka.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import planerka.account.GroupScope;
import planerka.account.SignedIn;
import planerka.gathering.engine.GatheringProblems;
import planerka.group.GroupDirectory;
import planerka.notify.Receiver;
import planerka.notify.Receivers;
import planerka.schedule.engine.Misfires;
import planerka.text.Message;
import planerka.web.Access;

/** Recent failures, gathered from every feature that knows some. Blocks on the database. */
public record Incidents(
        GatheringProblems setbacks,
        Misfires misses,
        Receivers receivers,
        GroupDirectory groups,
        Clock clock) {
    private static final Duration LATELY = Duration.ofDays(3);

    /** A phone that is off is noticed only over some days. */
    private static final Duration WEEK = Duration.ofDays(7);

    private static final int MOST = 8;

    /** The latest first, so many as one may want to read. */
    List<Incident> of(SignedIn who) {
        Instant now = clock.instant();
        GroupScope scope = who.scope();
        return Stream.of(
                        missed(now.minus(LATELY), scope),
                        notHeld(now.minus(LATELY), scope),
                        outOfReach(now.minus(WEEK), scope),
                        untold(who))
                .flatMap(part -> part)
                .sorted(Comparator.comparing(Incident::at).reversed())
                .limit(MOST)
                .toList();
    }

    private Stream<Incident> missed(Instant since, GroupScope scope) {
        return misses.since(since, scope, MOST).stream()
                .map(
                        one ->
                                new Incident(
                                        one.plannedAt(),
                                        Message.of(
                                                "today.trouble.missed", groups.name(one.group())),
                                        Message.of(
                                                one.late()
                                                        ? "today.trouble.missed.late"
                                                        : "today.trouble.missed.failed"),
                                        "/schedules/" + one.schedule(),
                                        Message.of("today.trouble.missed.go")));
    }

    private Stream<Incident> notHeld(Instant since, GroupScope scope) {
        return setbacks.notHeld(since, scope, MOST).stream()
                .map(
                        one ->
                                new Incident(
                                        one.at(),
                                        Message.of("today.trouble.not-held", one.group()),
                                        Message.of("today.trouble.not-held.advice"),
                                        "/gatherings/" + one.gathering(),
                                        Message.of("today.trouble.not-held.go")));
    }

    private Stream<Incident> outOfReach(Instant since, GroupScope scope) {
        return setbacks.outOfReach(since, scope, MOST).stream()
                .map(
                        one -> {
                            String key =
                                    one.unknown() ? "today.trouble.unknown" : "today.trouble.off";
                            return new Incident(
                                    one.last(),
                                    Message.of(key, one.times(), one.name(), one.number()),
                                    Message.of(key + "-advice"),
                                    "/people/" + one.person() + "/edit",
                                    Message.of("today.trouble.reach.go"));
                        });
    }

    /** Administrators alone can do something about it. */
    private Stream<Incident> untold(SignedIn who) {
        return who.may(Access.ADMIN)
                ? receivers.all().stream()
                        .filter(one -> one.health().isBad())
                        .map(Incidents::untold)
                : Stream.empty();
    }

    private static Incident untold(Receiver receiver) {
        return new Incident(
                receiver.health().failedAt().orElseThrow(),
                Message.of("today.trouble.untold", receiver.address()),
                Message.of("today.trouble.untold.advice", receiver.health().said()),
                "/receivers",
                Message.of("today.trouble.untold.go"));
    }
}
