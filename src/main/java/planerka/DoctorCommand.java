package planerka;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import planerka.group.Group;
import planerka.group.Groups;
import planerka.people.Changes;
import planerka.people.People;
import planerka.store.Database;

@Command(
        name = "doctor",
        description = "Checks what the service needs: one line each, OK, WARN or FAIL.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(2);
    private int failures;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = SettingsSource.ofMachine();
        tell(Finding.ok("settings", "every one can be read"));
        boolean running = checkService(settings);
        List<Group> groups = checkDatabase(settings, running);
        PbxCheckup.of(settings, groups).forEach(this::tell);
        tell(CostCheckup.of(settings, groups));
        return failures == 0 ? 0 : 1;
    }

    private boolean checkService(Settings settings) throws InterruptedException {
        String url = "http://" + settings.http().host() + ":" + settings.http().port();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/healthz")).timeout(PATIENCE).build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            tell(Finding.ok("service", "answers at " + url));
            return true;
        } catch (IOException silent) {
            tell(
                    Finding.warn(
                            "service",
                            "nothing answers at " + url + ": start it with planerka serve"));
            return false;
        }
    }

    /** The groups in it, as far as it can be read. */
    private List<Group> checkDatabase(Settings settings, boolean running) {
        if (running && settings.database().isEmbedded()) {
            tell(
                    Finding.ok(
                            "database",
                            "embedded, held by the service; stop it to have the members checked, too"));
            return List.of();
        }
        try (Database database = Database.open(settings.database())) {
            if (!database.answers()) {
                tell(
                        Finding.fail(
                                "database",
                                settings.database() + " does not answer: see db.url and db.user"));
                return List.of();
            }
            tell(Finding.ok("database", settings.database().toString()));
            tell(clock(database));
            return groups(database);
        }
    }

    private List<Group> groups(Database database) {
        try {
            Changes unheard = new Changes();
            return new Groups(database.jdbi(), new People(database.jdbi(), unheard), unheard)
                    .list();
        } catch (RuntimeException noTables) {
            tell(Finding.warn("tables", "are not there yet: run planerka migrate, or serve"));
            return List.of();
        }
    }

    private static Finding clock(Database database) {
        Instant there =
                database.jdbi()
                        .withHandle(
                                handle ->
                                        handle.createQuery("select current_timestamp(3)")
                                                .mapTo(Instant.class)
                                                .one());
        Duration apart = Duration.between(there, Clock.systemUTC().instant()).abs();
        return apart.compareTo(CLOCKS_MAY_DIFFER) > 0
                ? Finding.warn(
                        "clock", "differs from the database's by " + apart.toSeconds() + " s")
                : Finding.ok("clock", "agrees with the database's");
    }

    private void tell(Finding finding) {
        failures += finding.how() == Finding.How.FAIL ? 1 : 0;
        System.out.println(finding);
    }
}
