package planerka.importer;

import java.util.List;
import planerka.audit.Audit;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.people.AllowedNumbers;
import planerka.people.ChangeListeners;
import planerka.people.web.PeopleTestServer;
import planerka.store.DatabaseKind;
import planerka.web.Routes;

/** A house of people with the doors of imports. */
public final class ImportTestServer {
    private ImportTestServer() {}

    public static PeopleTestServer open(DatabaseKind kind) {
        return new PeopleTestServer(kind, ImportTestServer::doors);
    }

    static ImportService desk(PeopleTestServer server) {
        return new ImportService(
                groups(server),
                server.people(),
                GroupRules.of(AllowedNumbers.internal()),
                new Audit(server.database().jdbi(), server.clock()),
                server.owns(new ImportRuns(server.database().jdbi(), server.clock())));
    }

    static Groups groups(PeopleTestServer server) {
        return new Groups(server.database().jdbi(), server.people(), new ChangeListeners());
    }

    private static List<Routes> doors(PeopleTestServer server) {
        ImportService service = desk(server);
        return List.of(new NamesImportPages(service), new ImportPages(service));
    }
}
