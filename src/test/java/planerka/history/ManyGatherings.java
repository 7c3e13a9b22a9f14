package planerka.history;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import planerka.history.web.HistoryTestServer;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/**
 * How long each page of the history takes among fifty thousand gatherings of twenty people, and how
 * much of that this process works: on a busy machine the second says more. A benchmark, not a test:
 * the figures are this machine's.
 */
public final class ManyGatherings {
    private static final int TIMES = 21;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ManyGatherings() {}

    public static void main(String[] words) throws Exception {
        measure("MariaDB", DatabaseKind.MARIADB.settings());
        Path folder = Files.createTempDirectory("many-gatherings");
        measure("H2", new DatabaseSettings("jdbc:h2:file:" + folder.resolve("many"), "sa", ""));
        System.exit(0);
    }

    private static void measure(String name, DatabaseSettings settings) {
        Database database = Database.open(settings);
        database.migrate();
        HistoryTestServer server = new HistoryTestServer(database);
        long begin = System.nanoTime();
        ManyRows.fill(database.jdbi());
        server.rename(1, "Group of many");
        System.out.printf(
                "%s, %s participants, filled in %d s%n",
                name, ManyRows.participants(database.jdbi()), millis(begin) / 1000);
        BrowserVisit reader = server.reader();
        // Java is slow before it knows what is asked for often.
        for (int i = 0; i < TIMES; i++) {
            pages().values().forEach(path -> read(reader, path));
        }
        pages().forEach((what, path) -> tell(what, reader, path));
        BrowserVisit limited = server.of(Access.MANAGER, ManyRows.someGroups());
        tell("list, fifty groups only", limited, "/history");
        tell("person, fifty groups only", limited, "/history?person=" + ManyRows.PERSON);
        for (String file : List.of("people.csv", "people.xlsx", "gatherings.xlsx")) {
            export(reader, "/history/export/" + file);
        }
        server.close();
        database.close();
    }

    private static Map<String, String> pages() {
        String person = "person=" + ManyRows.PERSON;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("nothing, to compare with", "/history/attendance");
        pages.put("list", "/history");
        pages.put("list, older", "/history?before=" + ManyRows.MIDDLE.toEpochMilli() + "-25000");
        pages.put("by group", "/history?group=1");
        pages.put("by person", "/history?" + person);
        pages.put("by days", "/history?from=2026-03-01&to=2026-03-31");
        pages.put("held", "/history?went=held");
        pages.put("somebody missing", "/history?went=missing");
        pages.put("not held", "/history?went=not-held");
        pages.put("running", "/history?went=running");
        pages.put("by phone", "/history?by=dialled");
        pages.put("rarest door", "/history?by=api");
        pages.put("group and days", "/history?group=1&from=2026-03-01&to=2026-03-31");
        pages.put("person and days", "/history?" + person + "&from=2026-03-01&to=2026-03-31");
        pages.put("group, not held", "/history?group=1&went=not-held");
        pages.put("person in a group", "/history?group=1&" + person);
        pages.put("person, not held", "/history?" + person + "&went=not-held");
        pages.put(
                "everything at once",
                "/history?group=1&" + person + "&from=2026-01-01&went=held&by=schedule");
        pages.put("a name is typed", "/history?who=Person 77");
        pages.put("attendance, 1,000 times", "/history/attendance?group=1&months=12");
        pages.put("attendance, usual group", "/history/attendance?group=500&months=12");
        pages.put("attendance, person", "/history/attendance?" + person + "&months=12");
        pages.put("one gathering", "/gatherings/25000");
        return pages;
    }

    private static void tell(String what, BrowserVisit reader, String path) {
        List<Long> took = new ArrayList<>();
        int size = 0;
        long worked = PROCESS.getProcessCpuTime();
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            size = read(reader, path);
            took.add(millis(begin));
        }
        Collections.sort(took);
        System.out.printf(
                "  %-28s %4d ms, slowest %4d ms, worked %3d ms, %3d kB%n",
                what,
                took.get(TIMES / 2),
                took.get(TIMES - 1),
                (PROCESS.getProcessCpuTime() - worked) / 1_000_000 / TIMES,
                size / 1000);
    }

    private static int read(BrowserVisit reader, String path) {
        HttpResponse<String> page = reader.get(path.replace(" ", "%20"));
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + page.statusCode());
        }
        return page.body().length();
    }

    private static void export(BrowserVisit reader, String path) {
        long begin = System.nanoTime();
        int size = reader.bytes(path, Duration.ofMinutes(10)).length;
        System.out.printf(
                "  %-28s %4d s, %d MB, the heap may have %d MB%n",
                path.substring(path.lastIndexOf('/') + 1),
                millis(begin) / 1000,
                size / 1_000_000,
                Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
