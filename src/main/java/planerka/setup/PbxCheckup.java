package planerka.setup;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.group.Group;
import planerka.group.ReservedCodes;
import planerka.pbx.ami.AmiPrivilege;
import planerka.pbx.ami.PbxProbe;
import planerka.settings.ExpectedPbx;

/** Whether the PBX lets us in, has our dialplan, and can reach the members of the groups. */
public final class PbxCheckup {
    /** Grows when the dialplan files change so that an older copy would not do. */
    static final String DIALPLAN = "3";

    static final String HOUSE = "from-internal";
    private static final String VERSION = "planerka-version";

    private final ExpectedPbx expected;
    private final List<Finding> found = new ArrayList<>();

    private PbxCheckup(ExpectedPbx expected) {
        this.expected = expected;
    }

    /** What is looked at once we are let in. */
    private interface Look {
        void at(PbxProbe pbx) throws IOException;
    }

    /** Everything; the members as far as the time reaches. */
    public static List<Finding> of(ExpectedPbx expected, List<Group> groups, Duration patience) {
        PbxCheckup checkup = new PbxCheckup(expected);
        return checkup.look(
                pbx -> {
                    checkup.rights(pbx);
                    checkup.dialplan(pbx);
                    checkup.hook(pbx);
                    checkup.found.addAll(MemberCheckup.of(expected, groups, pbx, patience));
                    checkup.reach(pbx);
                });
    }

    /** The link and what we may do on it. */
    static List<Finding> ofLink(ExpectedPbx expected) {
        PbxCheckup checkup = new PbxCheckup(expected);
        return checkup.look(checkup::rights);
    }

    /** What was copied to the PBX. */
    static List<Finding> ofDialplan(ExpectedPbx expected) {
        PbxCheckup checkup = new PbxCheckup(expected);
        return checkup.look(
                pbx -> {
                    checkup.dialplan(pbx);
                    checkup.hook(pbx);
                    checkup.reach(pbx);
                });
    }

    /** Whether what was copied is there and current, and shows our secret: what is quick to ask. */
    static List<Finding> ofFiles(ExpectedPbx expected) {
        PbxCheckup checkup = new PbxCheckup(expected);
        return checkup.look(
                pbx -> {
                    checkup.files(pbx);
                    checkup.hook(pbx);
                });
    }

    static boolean letsIn(ExpectedPbx expected) {
        return new PbxCheckup(expected)
                .look(pbx -> {}).stream().noneMatch(one -> one.how() == Finding.How.FAIL);
    }

    /** Whether the PBX answers and its dialplan does not show our secret. */
    static boolean lacksToken(ExpectedPbx expected) {
        List<Optional<String>> read = new ArrayList<>();
        new PbxCheckup(expected).look(pbx -> read.add(pbx.read("PLANERKA_TOKEN")));
        return !read.isEmpty() && (expected.token().isEmpty() || !read.contains(expected.token()));
    }

    private List<Finding> look(Look look) {
        if (!expected.ami().isSet()) {
            found.add(Finding.fail("ami", "setup.check.ami.not-set"));
            return found;
        }
        try (PbxProbe pbx = PbxProbe.of(expected.ami())) {
            found.add(Finding.ok("ami", "setup.check.ami.ok", expected.ami()));
            look.at(pbx);
        } catch (PbxProbe.Refused refused) {
            String user = expected.ami().user();
            found.add(Finding.fail("ami", "setup.check.ami.refused", expected.ami(), user));
        } catch (UnknownHostException nobody) {
            found.add(Finding.fail("ami", "setup.check.ami.no-host", expected.ami().host()));
        } catch (IOException away) {
            found.add(Finding.fail("ami", "setup.check.ami.away", expected.ami(), why(away)));
        }
        return found;
    }

    private static String why(IOException away) {
        return Optional.ofNullable(away.getMessage()).orElse(away.getClass().getSimpleName());
    }

    private void rights(PbxProbe pbx) throws IOException {
        for (AmiPrivilege right : AmiPrivilege.values()) {
            String key = "setup.check.right." + right.word();
            found.add(
                    pbx.has(right)
                            ? Finding.ok("rights", key, right.word())
                            : Finding.fail("rights", key + ".missing", right.word()));
        }
    }

    private void dialplan(PbxProbe pbx) throws IOException {
        if (files(pbx)) {
            hearing(pbx);
        }
    }

    private boolean files(PbxProbe pbx) throws IOException {
        if (!pbx.knows("planerka-member", "300")) {
            found.add(Finding.fail("dialplan", "setup.check.dialplan.none"));
        } else if (!pbx.knows(VERSION, DIALPLAN)) {
            found.add(Finding.fail("dialplan", "setup.check.dialplan.old"));
        } else if (!pbx.knows(HOUSE, "*100")) {
            found.add(Finding.fail("dialplan", "setup.check.dialplan.unreached", HOUSE));
        } else if (!sameCodes(pbx)) {
            found.add(Finding.fail("dialplan", "setup.check.dialplan.codes"));
        } else {
            found.add(Finding.ok("dialplan", "setup.check.dialplan.ok"));
            return true;
        }
        return false;
    }

    /** Needs a place of ours to call. */
    private void hearing(PbxProbe pbx) throws IOException {
        if (pbx.has(AmiPrivilege.ORIGINATE)) {
            found.add(
                    pbx.hearsCalls(VERSION, DIALPLAN)
                            ? Finding.ok("events", "setup.check.events.ok")
                            : Finding.fail("events", "setup.check.events.none"));
        }
    }

    private boolean sameCodes(PbxProbe pbx) throws IOException {
        ReservedCodes ours = expected.rules().taken();
        return pbx.read("PLANERKA_AWAY").equals(Optional.of(ours.away()))
                && pbx.read("PLANERKA_BACK").equals(Optional.of(ours.back()));
    }

    /** Comes last: a link that asks for an address that is silent is of no use for a while. */
    private void reach(PbxProbe pbx) throws IOException {
        Optional<String> url = pbx.read("PLANERKA_URL");
        if (url.isPresent() && !pbx.reaches(url.get() + "/healthz")) {
            found.add(Finding.fail("hook", "setup.check.hook.unreachable", url.get()));
        }
    }

    /** What the dialplan will say to us; secrets are compared and never printed. */
    private void hook(PbxProbe pbx) throws IOException {
        String token = pbx.read("PLANERKA_TOKEN").orElse("");
        String url = pbx.read("PLANERKA_URL").orElse("");
        if (expected.token().isEmpty()) {
            found.add(Finding.fail("hook", "setup.check.hook.not-set"));
        } else if (!expected.token().get().equals(token)) {
            found.add(Finding.fail("hook", "setup.check.hook.differs"));
        } else if (!url.endsWith(":" + expected.service().port())) {
            String port = String.valueOf(expected.service().port());
            found.add(Finding.warn("hook", "setup.check.hook.port", url, port));
        } else {
            found.add(Finding.ok("hook", "setup.check.hook.ok", url));
        }
    }
}
