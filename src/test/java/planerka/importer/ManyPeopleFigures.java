package planerka.importer;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import planerka.account.SignedIn;
import planerka.people.Person;
import planerka.people.web.PeopleTestServer;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/**
 * How long an import of ten thousand people takes, and each page of people with so many, over HTTP.
 * A benchmark, not a test: the figures are this machine's.
 */
public final class ManyPeopleFigures {
    private static final int MANY = 10_000;
    private static final int TIMES = 30;
    private static final SignedIn OLGA = new SignedIn("olga", Access.MANAGER);

    private ManyPeopleFigures() {}

    public static void main(String[] words) {
        for (DatabaseKind kind : DatabaseKind.values()) {
            try (PeopleTestServer server = new PeopleTestServer(kind)) {
                System.out.printf("%s, %d people in 1000 groups%n", kind, MANY);
                takeOver(server);
                look(server);
            }
        }
        System.exit(0);
    }

    private static void takeOver(PeopleTestServer server) {
        ImportService service = ImportTestServer.desk(server);
        for (String round : new String[] {"all new", "all renamed"}) {
            String key = service.keep(OLGA, Upload.table("list.csv", true, file(round)));
            String[] mark = {""};
            long looked = millis(() -> mark[0] = service.preview(OLGA, key).outlook().mark());
            long busy = processor();
            long done = millis(() -> service.confirm(OLGA, key, mark[0]).orElseThrow());
            System.out.printf(
                    "  import, %s: look %d ms, write %d ms, %d of them our own work%n",
                    round, looked, done, processor() - busy);
        }
    }

    private static byte[] file(String round) {
        StringBuilder file = new StringBuilder("group,name,number,number2\n");
        for (int i = 0; i < MANY; i++) {
            int number = MANY + i;
            file.append("Team ")
                    .append(i / 10)
                    .append(",Иван ")
                    .append(round)
                    .append(' ')
                    .append(number)
                    .append(',')
                    .append(number)
                    .append(",7900")
                    .append(number)
                    .append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void look(PeopleTestServer server) {
        server.execute(
                """
                insert into person_absence (person_id, from_day, to_day, reason)
                select id, '2026-11-01', '2026-12-01', 'leave' from person where id % 50 = 0
                """);
        BrowserVisit manager = server.web().signedIn(Access.MANAGER);
        Person one = server.people().search("15555", 0, 1).get(0);
        Map<String, String> pages =
                Map.of(
                        "the directory", "/people",
                        "its last page", "/people?page=199",
                        "a name", "/people?q=15555",
                        "a part of many names", "/people?q=%D0%B8%D0%B2%D0%B0%D0%BD",
                        "absent today", "/people?filter=absent",
                        "in no group", "/people?filter=alone",
                        "without a number to call", "/people?filter=uncallable",
                        "one person", "/people/" + one.id());
        pages.forEach(
                (what, path) -> {
                    for (int i = 0; i < TIMES; i++) {
                        manager.get(path);
                    }
                    long best = Long.MAX_VALUE;
                    long all = 0;
                    for (int i = 0; i < TIMES; i++) {
                        long took = millis(() -> manager.get(path));
                        best = Math.min(best, took);
                        all += took;
                    }
                    System.out.printf("  %-26s %3d ms, best %3d ms%n", what, all / TIMES, best);
                });
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
