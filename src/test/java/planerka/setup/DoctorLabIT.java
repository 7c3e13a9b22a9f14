package planerka.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planerka.group.CallPolicy;
import planerka.group.Group;
import planerka.group.GroupDetails;
import planerka.group.Member;
import planerka.group.Role;
import planerka.pbx.ami.Lab;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.text.Language;
import planerka.text.Messages;

/** What the doctor finds on a real PBX. */
class DoctorLabIT {
    private final Lab lab = Lab.find();

    private Settings settings(Map<String, String> more) {
        Map<String, String> given = new java.util.HashMap<>();
        for (String name :
                List.of("AMI_HOST", "AMI_PORT", "AMI_USER", "AMI_SECRET", "HOOK_TOKEN")) {
            given.put("PLANERKA_" + name, lab.variable("PLANERKA_" + name));
        }
        given.put("PLANERKA_HTTP_PORT", "28080");
        given.putAll(more);
        return SettingsSource.read(List.of(), given);
    }

    private static Group group(String... numbers) {
        List<Member> members = new ArrayList<>();
        for (String number : numbers) {
            PersonDetails card =
                    new PersonDetails(
                            new PersonName("N" + number),
                            List.of(new PhoneNumber(number)),
                            Optional.empty(),
                            List.of());
            members.add(new Member(new Person(members.size() + 1, 0, card), Role.SPEAK));
        }
        GroupDetails card =
                new GroupDetails(
                        new PersonName("Sales"),
                        Optional.empty(),
                        Optional.empty(),
                        CallPolicy.USUAL);
        return new Group(1, 0, card, members);
    }

    private List<Finding> look(Map<String, String> more, List<Group> groups) {
        return PbxCheckup.of(settings(more).expected(), groups, Duration.ofMinutes(1));
    }

    private static Stream<String> lines(List<Finding> found, String part) {
        return found.stream()
                .filter(one -> one.part().equals(part))
                .map(one -> one.line(Messages.load(), Language.EN));
    }

    @Test
    void a_pbx_that_is_set_up_well_is_found_well() throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/healthz", DoctorLabIT::answer);
        service.start();
        String port = String.valueOf(service.getAddress().getPort());
        lab.point("http://127.0.0.1:" + port, lab.variable("PLANERKA_HOOK_TOKEN"));

        List<Finding> found =
                look(Map.of("PLANERKA_HTTP_PORT", port), List.of(group("700", "701")));
        service.stop(0);

        assertThat(found).extracting(Finding::how).containsOnly(Finding.How.OK);
        assertThat(found)
                .extracting(Finding::part)
                .containsExactly(
                        "ami",
                        "rights",
                        "rights",
                        "rights",
                        "dialplan",
                        "events",
                        "hook",
                        "members");
    }

    private static void answer(HttpExchange asked) throws IOException {
        asked.sendResponseHeaders(200, 2);
        asked.getResponseBody().write("ok".getBytes(StandardCharsets.US_ASCII));
        asked.close();
    }

    @Test
    void a_service_that_the_pbx_does_not_reach_is_told() {
        lab.point("http://127.0.0.1:1", lab.variable("PLANERKA_HOOK_TOKEN"));

        List<Finding> found = look(Map.of("PLANERKA_HTTP_PORT", "1"), List.of());

        assertThat(lines(found, "hook"))
                .contains(
                        "FAIL hook      http://127.0.0.1:1 cannot be reached from the PBX's side:"
                                + " see PLANERKA_URL in globals_planerka.conf");
    }

    @Test
    void members_who_cannot_be_reached_are_named_with_the_reason() {
        List<Finding> found = look(Map.of(), List.of(group("700", "728", "799", "79001234567")));

        assertThat(lines(found, "member"))
                .containsExactly(
                        "WARN member    728 (N728): the phone is not registered",
                        "WARN member    799 (N799): the PBX knows no such number",
                        "WARN member    79001234567 (N79001234567): may not be called: it does not match allow.numbers");
        assertThat(lines(found, "members"))
                .containsExactly("OK   members   1 number can be called");
    }

    @Test
    void another_secret_in_the_dialplan_is_found_and_not_printed() {
        lab.point("http://127.0.0.1:28080", "another-secret");

        List<Finding> found = look(Map.of(), List.of());

        assertThat(lines(found, "hook").toList().toString())
                .startsWith("[FAIL")
                .doesNotContain("another-secret")
                .doesNotContain(lab.variable("PLANERKA_HOOK_TOKEN"));
    }

    @Test
    void a_wrong_password_is_said() {
        List<Finding> found = look(Map.of("PLANERKA_AMI_SECRET", "wrong"), List.of());

        assertThat(lines(found, "ami").toList().toString()).startsWith("[FAIL");
    }
}
