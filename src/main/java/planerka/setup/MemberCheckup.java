package planerka.setup;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import planerka.group.Group;
import planerka.group.Member;
import planerka.pbx.ami.PbxProbe;
import planerka.people.PhoneNumber;
import planerka.settings.ExpectedPbx;
import planerka.text.Message;

/** Whether the PBX can ring everybody in the groups, number by number, while there is time. */
final class MemberCheckup {
    private static final List<String> TECHNOLOGIES = List.of("PJSIP", "SIP");
    private static final int MOST_SHOWN = 50;

    private final ExpectedPbx expected;
    private final PbxProbe pbx;

    private MemberCheckup(ExpectedPbx expected, PbxProbe pbx) {
        this.expected = expected;
        this.pbx = pbx;
    }

    static List<Finding> of(
            ExpectedPbx expected, List<Group> groups, PbxProbe pbx, Duration patience)
            throws IOException {
        return new MemberCheckup(expected, pbx)
                .look(numbers(groups), System.nanoTime() + patience.toNanos());
    }

    private List<Finding> look(Map<PhoneNumber, Set<String>> numbers, long until)
            throws IOException {
        List<Finding> found = new ArrayList<>();
        int looked = 0;
        int bad = 0;
        for (Map.Entry<PhoneNumber, Set<String>> one : numbers.entrySet()) {
            if (System.nanoTime() - until > 0) {
                found.add(
                        Finding.warn(
                                "members", "setup.check.members.late", numbers.size() - looked));
                break;
            }
            looked++;
            Optional<Finding> trouble = finding(one.getKey(), one.getValue());
            bad += trouble.isPresent() ? 1 : 0;
            trouble.filter(shown -> found.size() < MOST_SHOWN).ifPresent(found::add);
        }
        if (bad > MOST_SHOWN) {
            found.add(Finding.warn("members", "setup.check.members.more", bad - MOST_SHOWN));
        }
        found.add(Finding.ok("members", "setup.check.members.ok", looked - bad));
        return found;
    }

    private static Map<PhoneNumber, Set<String>> numbers(List<Group> groups) {
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

    private Optional<Finding> finding(PhoneNumber number, Set<String> names) throws IOException {
        String who = String.join(", ", names);
        return trouble(number)
                .map(word -> "setup.check.member." + word)
                .map(key -> Message.of(key, number.digits(), who))
                .map(said -> new Finding(Finding.How.WARN, "member", said));
    }

    private Optional<String> trouble(PhoneNumber number) throws IOException {
        if (!expected.rules().allowed().allows(number)) {
            return Optional.of("forbidden");
        }
        if (!pbx.knows(PbxCheckup.HOUSE, number.digits())) {
            return Optional.of("unknown");
        }
        boolean off = !number.isOutside() && isOff(number);
        return off ? Optional.of("off") : Optional.empty();
    }

    private boolean isOff(PhoneNumber number) throws IOException {
        for (String technology : TECHNOLOGIES) {
            if (pbx.device(technology + "/" + number.digits()).equals("UNAVAILABLE")) {
                return true;
            }
        }
        return false;
    }
}
