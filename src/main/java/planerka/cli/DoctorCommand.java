package planerka.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import planerka.group.Groups;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.settings.ExpectedPbx;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.setup.Checkup;
import planerka.setup.Finding;
import planerka.setup.PbxCheckup;
import planerka.store.Database;
import planerka.text.Language;
import planerka.text.Messages;

@Command(
        name = "doctor",
        description = "Checks what the service needs: one line each, OK, WARN or FAIL.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofMinutes(10);
    private final Messages messages = Messages.load();
    private int failures;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = SettingsSource.ofMachine();
        tell(Finding.ok("settings", "setup.check.settings.ok"));
        boolean running = checkService(settings);
        if (running && settings.database().isEmbedded()) {
            tell(Finding.ok("database", "setup.check.database.held"));
            checkPbx(settings.expected());
        } else {
            checkAll(settings);
        }
        return failures == 0 ? 0 : 1;
    }

    /** What was chosen on the page only the page's check-up knows. */
    private void checkPbx(ExpectedPbx expected) {
        if (expected.ami().isSet()) {
            PbxCheckup.of(expected, List.of(), LONG).forEach(this::tell);
        }
    }

    private boolean checkService(Settings settings) throws InterruptedException {
        String url = "http://" + settings.http().host() + ":" + settings.http().port();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/healthz")).timeout(PATIENCE).build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            tell(Finding.ok("service", "setup.check.service.ok", url));
            return true;
        } catch (IOException silent) {
            tell(Finding.warn("service", "setup.check.service.away", url));
            return false;
        }
    }

    private void checkAll(Settings settings) {
        try (Database database = Database.open(settings.database())) {
            ChangeListeners unheard = new ChangeListeners();
            People people = new People(database.jdbi(), unheard);
            Groups groups = new Groups(database.jdbi(), people, unheard);
            new Checkup(database, groups, Clock.systemUTC(), LONG)
                    .look(CommandTools.inForce(settings, database).expected())
                    .forEach(this::tell);
        }
    }

    private void tell(Finding finding) {
        failures += finding.how() == Finding.How.FAIL ? 1 : 0;
        System.out.println(finding.line(messages, Language.EN));
    }
}
