package planerka.importer;

import java.util.List;
import planerka.audit.Audit;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.people.AllowedNumbers;
import planerka.people.Changes;
import planerka.people.web.PeopleHouse;
import planerka.store.DatabaseKind;
import planerka.web.Routes;

/** A house of people with the doors of imports. */
public final class ImportHouse {
    private ImportHouse() {}

    public static PeopleHouse open(DatabaseKind kind) {
        return new PeopleHouse(kind, ImportHouse::doors);
    }

    static ImportDesk desk(PeopleHouse house) {
        return new ImportDesk(
                groups(house),
                house.people(),
                GroupRules.of(AllowedNumbers.internal()),
                new Audit(house.database().jdbi(), house.clock()),
                house.owns(new ImportRuns(house.database().jdbi(), house.clock())));
    }

    static Groups groups(PeopleHouse house) {
        return new Groups(house.database().jdbi(), house.people(), new Changes());
    }

    private static List<Routes> doors(PeopleHouse house) {
        ImportDesk desk = desk(house);
        return List.of(new NamesImportPages(desk), new ImportPages(desk));
    }
}
