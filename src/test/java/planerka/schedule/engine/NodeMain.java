package planerka.schedule.engine;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import planerka.schedule.GatheringStarter;
import planerka.store.Database;
import planerka.store.DatabaseSettings;

/** One node of several, in a process of its own, that minds schedules until it is killed. */
public final class NodeMain {
    private NodeMain() {}

    public static void main(String[] words) throws InterruptedException {
        Database database = Database.open(new DatabaseSettings(words[0], "planerka", "planerka"));
        Jdbi jdbi = database.jdbi();
        GatheringStarter starter = call -> gather(jdbi, words[1], call.key().orElseThrow());
        new ScheduleRunner(jdbi, database.pool(), starter, Clock.systemUTC()).start();
        Thread.currentThread().join();
    }

    /** As the journal does it: the key is taken once, and who asks again gets the first answer. */
    private static long gather(Jdbi jdbi, String node, String occasion) {
        jdbi.useHandle(
                handle -> {
                    handle.execute(
                            "insert into asked (occasion, node) values (?, ?)", occasion, node);
                    handle.execute(
                            "insert ignore into gathered (occasion, node) values (?, ?)",
                            occasion,
                            node);
                });
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select id from gathered where occasion = :occasion")
                                .bind("occasion", occasion)
                                .mapTo(Long.class)
                                .one());
    }
}
