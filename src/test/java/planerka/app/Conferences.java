package planerka.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import planerka.pbx.ami.Lab;

/** What the lab's PBX itself says of its conferences and channels. */
public final class Conferences {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int LOCKED = 3;

    private Conferences() {}

    /** The callers' numbers of those in the room, as the PBX's command line lists them. */
    public static List<String> callersIn(Lab lab, String room) {
        return lab.cli("confbridge", "list", room)
                .lines()
                .filter(line -> line.matches("(PJSIP|Local)/.*"))
                .map(line -> SPACES.split(line.strip()))
                .map(words -> words[words.length - 1])
                .toList();
    }

    /** The column "Locked" of the room's line: name, users, marked, locked, muted. */
    static boolean isLocked(Lab lab, String room) {
        String locked =
                lab.cli("confbridge", "list")
                        .lines()
                        .map(line -> SPACES.split(line.strip()))
                        .filter(words -> words[0].equals(room))
                        .map(words -> words[LOCKED])
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no room " + room));
        return locked.equals("Yes");
    }

    static List<String> channels(Lab lab) {
        return lab.cli("core", "show", "channels", "concise")
                .lines()
                .filter(line -> line.contains("!"))
                .toList();
    }

    /** Everybody hangs up, so that the next test finds the PBX quiet. */
    public static void clear(Lab lab) {
        lab.hangUp("all");
        await().atMost(PATIENCE).until(() -> channels(lab).isEmpty());
    }
}
