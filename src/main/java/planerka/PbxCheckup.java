package planerka;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import planerka.gathering.Policy;
import planerka.group.Group;
import planerka.group.Member;
import planerka.group.TakenCodes;
import planerka.pbx.Inspection;
import planerka.people.PhoneNumber;

/** Whether the PBX lets us in, has our dialplan, and can reach the members of the groups. */
final class PbxCheckup {
    /** Grows when the dialplan files change so that an older copy would not do. */
    static final String DIALPLAN = "3";

    private static final String HOUSE = "from-internal";
    private static final List<String> TECHNOLOGIES = List.of("PJSIP", "SIP");

    private final Settings settings;
    private final List<Group> groups;
    private final List<Finding> found = new ArrayList<>();

    private PbxCheckup(Settings settings, List<Group> groups) {
        this.settings = settings;
        this.groups = groups;
    }

    static List<Finding> of(Settings settings, List<Group> groups) {
        PbxCheckup checkup = new PbxCheckup(settings, groups);
        checkup.look();
        return checkup.found;
    }

    private void look() {
        if (!settings.ami().isSet()) {
            found.add(
                    Finding.fail(
                            "ami",
                            "no ami.user: nobody can be called until ami.user and ami.secret are set"));
            return;
        }
        try (Inspection pbx = Inspection.of(settings.ami())) {
            found.add(Finding.ok("ami", settings.ami() + " lets us in"));
            dialplan(pbx);
            hook(pbx);
            members(pbx);
        } catch (IOException failure) {
            found.add(Finding.fail("ami", settings.ami() + ": " + failure.getMessage()));
        }
    }

    private void dialplan(Inspection pbx) throws IOException {
        if (!pbx.knows("planerka-member", "300")) {
            found.add(
                    Finding.fail(
                            "dialplan",
                            "the context planerka-member is not there: copy the files of dialplan/ and reload"));
        } else if (!pbx.knows("planerka-version", DIALPLAN)) {
            found.add(
                    Finding.fail(
                            "dialplan",
                            "is older than this service: copy the files of dialplan/ again and reload"));
        } else if (!pbx.knows(HOUSE, "*100")) {
            found.add(
                    Finding.fail(
                            "dialplan",
                            "phones do not reach *100: from-internal-custom must be included in "
                                    + HOUSE));
        } else if (!sameCodes(pbx)) {
            found.add(
                    Finding.fail(
                            "dialplan",
                            "PLANERKA_AWAY and PLANERKA_BACK in globals_planerka.conf are not absence.away-code and absence.back-code"));
        } else {
            found.add(Finding.ok("dialplan", "is there and current"));
        }
    }

    private boolean sameCodes(Inspection pbx) throws IOException {
        TakenCodes ours = settings.calls().taken();
        return pbx.read("PLANERKA_AWAY").equals(Optional.of(ours.away()))
                && pbx.read("PLANERKA_BACK").equals(Optional.of(ours.back()));
    }

    /** What the dialplan will say to us; secrets are compared and never printed. */
    private void hook(Inspection pbx) throws IOException {
        String token = pbx.read("PLANERKA_TOKEN").orElse("");
        String url = pbx.read("PLANERKA_URL").orElse("");
        if (settings.hook().token().isEmpty()) {
            found.add(
                    Finding.fail(
                            "hook", "no hook.token: *100 is answered with 503 until one is set"));
        } else if (!settings.hook().token().get().equals(token)) {
            found.add(
                    Finding.fail(
                            "hook",
                            "PLANERKA_TOKEN in globals_planerka.conf is not the setting hook.token"));
        } else if (!url.endsWith(":" + settings.http().port())) {
            found.add(
                    Finding.warn(
                            "hook",
                            "the dialplan calls "
                                    + url
                                    + ", and the service listens on port "
                                    + settings.http().port()));
        } else {
            found.add(Finding.ok("hook", "the dialplan calls " + url + " with the right secret"));
        }
    }

    private void members(Inspection pbx) throws IOException {
        int well = 0;
        for (Map.Entry<PhoneNumber, Set<String>> one : numbers().entrySet()) {
            String trouble = trouble(pbx, one.getKey());
            if (trouble.isEmpty()) {
                well++;
            } else {
                String who = String.join(", ", one.getValue());
                found.add(
                        Finding.warn(
                                "member", one.getKey().digits() + " (" + who + "): " + trouble));
            }
        }
        found.add(Finding.ok("members", well + " numbers can be called"));
    }

    private Map<PhoneNumber, Set<String>> numbers() {
        Map<PhoneNumber, Set<String>> numbers = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Member member : group.members()) {
                for (PhoneNumber number : member.person().numbers()) {
                    numbers.computeIfAbsent(number, none -> new LinkedHashSet<>())
                            .add(member.name());
                }
            }
        }
        return numbers;
    }

    private String trouble(Inspection pbx, PhoneNumber number) throws IOException {
        if (!settings.calls().allowed().allows(number)) {
            return "may not be called: it does not match allow.numbers";
        }
        if (!pbx.knows(HOUSE, number.digits())) {
            return "the PBX knows no such number";
        }
        return Policy.isOutside(number) ? "" : phone(pbx, number);
    }

    private static String phone(Inspection pbx, PhoneNumber number) throws IOException {
        for (String technology : TECHNOLOGIES) {
            if (pbx.device(technology + "/" + number.digits()).equals("UNAVAILABLE")) {
                return "the phone is not registered";
            }
        }
        return "";
    }
}
