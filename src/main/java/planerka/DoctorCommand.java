package planerka;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import planerka.pbx.AsteriskPbx;
import planerka.pbx.PbxStatus;
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
        tell("OK", "settings", "every one can be read");
        boolean running = checkService(settings);
        checkDatabase(settings, running);
        checkPbx(settings);
        checkHook(settings);
        return failures == 0 ? 0 : 1;
    }

    private boolean checkService(Settings settings) throws InterruptedException {
        String url = "http://" + settings.http().host() + ":" + settings.http().port();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/healthz")).timeout(PATIENCE).build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            tell("OK", "service", "answers at " + url);
            return true;
        } catch (IOException silent) {
            tell("WARN", "service", "nothing answers at " + url + ": start it with planerka serve");
            return false;
        }
    }

    private void checkDatabase(Settings settings, boolean running) {
        if (running && settings.database().isEmbedded()) {
            tell("OK", "database", "embedded, held by the service");
            return;
        }
        try (Database database = Database.open(settings.database())) {
            if (!database.answers()) {
                fail("database", settings.database() + " does not answer: see db.url and db.user");
                return;
            }
            tell("OK", "database", settings.database().toString());
            checkClock(database);
        }
    }

    private void checkClock(Database database) {
        Instant there =
                database.jdbi()
                        .withHandle(
                                handle ->
                                        handle.createQuery("select current_timestamp(3)")
                                                .mapTo(Instant.class)
                                                .one());
        Duration apart = Duration.between(there, Clock.systemUTC().instant()).abs();
        if (apart.compareTo(CLOCKS_MAY_DIFFER) > 0) {
            tell("WARN", "clock", "differs from the database's by " + apart.toSeconds() + " s");
        } else {
            tell("OK", "clock", "agrees with the database's");
        }
    }

    private void checkPbx(Settings settings) throws InterruptedException {
        if (!settings.ami().isSet()) {
            fail("ami", "no ami.user: nobody can be called until ami.user and ami.secret are set");
            return;
        }
        try (AsteriskPbx pbx = new AsteriskPbx(settings.ami(), Clock.systemUTC())) {
            pbx.listen(event -> {});
            pbx.start();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!pbx.status().isConnected() && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            PbxStatus status = pbx.status();
            if (status.isConnected()) {
                tell("OK", "ami", settings.ami() + " lets us in");
            } else {
                fail("ami", settings.ami() + ": " + status.detail());
            }
        }
    }

    private void checkHook(Settings settings) {
        if (settings.hook().token().isEmpty()) {
            fail("hook", "no hook.token: *100 is answered with 503 until one is set");
        } else {
            tell("OK", "hook", "a secret is set; the same must be PLANERKA_TOKEN in the dialplan");
        }
    }

    private void fail(String part, String said) {
        failures++;
        tell("FAIL", part, said);
    }

    private static void tell(String how, String part, String said) {
        System.out.println(String.format("%-4s %-9s %s", how, part, said));
    }
}
