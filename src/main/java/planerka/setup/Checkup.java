package planerka.setup;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import planerka.group.Group;
import planerka.group.Groups;
import planerka.settings.ExpectedPbx;
import planerka.store.Database;
import planerka.text.Message;

/** Everything that the service needs, looked at from inside it. Blocks for some seconds. */
public final class Checkup {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(2);

    private final Database database;
    private final Groups groups;
    private final Clock clock;
    private final Duration patience;

    /** The members are looked at for so long at most. */
    public Checkup(Database database, Groups groups, Clock clock, Duration patience) {
        this.database = database;
        this.groups = groups;
        this.clock = clock;
        this.patience = patience;
    }

    public List<Finding> look(ExpectedPbx expected) {
        List<Finding> found = new ArrayList<>();
        List<Group> known = List.of();
        if (!database.answers()) {
            found.add(Finding.fail("database", "setup.check.database.away", where()));
        } else {
            found.add(Finding.ok("database", "setup.check.database.ok", where()));
            found.add(clock());
            known = groups(found);
        }
        found.addAll(PbxCheckup.of(expected, known, patience));
        found.add(CostCheckup.of(expected, known));
        return found;
    }

    private Message where() {
        return database.user().isEmpty()
                ? Message.of("setup.check.database.at", database.place())
                : Message.of("setup.check.database.at-as", database.place(), database.user());
    }

    private List<Group> groups(List<Finding> found) {
        try {
            return groups.list();
        } catch (RuntimeException noTables) {
            found.add(Finding.warn("tables", "setup.check.tables.none"));
            return List.of();
        }
    }

    private Finding clock() {
        Duration apart = Duration.between(database.clock(), clock.instant()).abs();
        return apart.compareTo(CLOCKS_MAY_DIFFER) > 0
                ? Finding.warn("clock", "setup.check.clock.differs", apart.toSeconds())
                : Finding.ok("clock", "setup.check.clock.ok");
    }
}
