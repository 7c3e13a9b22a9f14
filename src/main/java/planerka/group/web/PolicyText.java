package planerka.group.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planerka.group.CallPolicy;
import planerka.group.EndPolicy;
import planerka.group.EntryPolicy;
import planerka.group.Group;
import planerka.group.Rights;
import planerka.group.RingStrategy;
import planerka.group.RoomPolicy;
import planerka.group.ServiceCode;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.text.Message;

/** How a group is gathered, in sentences; each knows whether it says the usual. */
record PolicyText(List<Sentence> calling, List<Sentence> room) {

    record Sentence(Message said, boolean usual) {}

    PolicyText {
        calling = List.copyOf(calling);
        room = List.copyOf(room);
    }

    /**
     * What can happen at all, whatever the group's policy says.
     *
     * @param byPhone whether the group has a code that can be dialled
     * @param outside whether the rule for all numbers lets any outside number through
     */
    record Possible(boolean byPhone, boolean outside) {
        static Possible of(Optional<ServiceCode> code, AllowedNumbers allowed) {
            return new Possible(code.isPresent(), allowed.mayAllowOutside());
        }
    }

    static PolicyText of(Group group, AllowedNumbers allowed) {
        return of(
                group.card().calling(), group.card().rights(), Possible.of(group.code(), allowed));
    }

    static PolicyText of(CallPolicy calling, Rights rights, Possible possible) {
        return new PolicyText(
                calling(calling),
                Stream.of(
                                closing(calling.conference().closing()),
                                admission(calling.conference().admission(), possible),
                                rest(calling.conference()),
                                rights(rights, possible))
                        .flatMap(List::stream)
                        .toList());
    }

    /** What is other than usual. */
    List<Message> changed() {
        return Stream.of(calling, room).flatMap(all -> changed(all).stream()).toList();
    }

    List<Message> usual() {
        return Stream.of(calling, room)
                .flatMap(List::stream)
                .filter(Sentence::usual)
                .map(Sentence::said)
                .toList();
    }

    static List<Message> changed(List<Sentence> all) {
        return all.stream().filter(one -> !one.usual()).map(Sentence::said).toList();
    }

    private static List<Sentence> calling(CallPolicy calling) {
        CallPolicy usual = CallPolicy.USUAL;
        List<Sentence> said = new ArrayList<>();
        said.add(
                say(
                        calling.ringSeconds() == usual.ringSeconds()
                                && calling.callerName().equals(usual.callerName()),
                        "group.says.ring",
                        calling.ringSeconds(),
                        calling.callerName().text()));
        said.add(
                calling.retry().attempts() == 1
                        ? say(true, "group.says.once")
                        : say(
                                false,
                                "group.says.again",
                                calling.retry().attempts() - 1,
                                calling.retry().afterSeconds()));
        said.add(
                say(
                        calling.confirm() == usual.confirm(),
                        "group.says.confirm." + calling.confirm().word()));
        said.add(numbers(calling.reach()));
        if (calling.reach().whenFree()) {
            said.add(say(false, "group.says.when-free"));
        }
        return said;
    }

    private static Sentence numbers(RingStrategy reach) {
        if (reach.atOnce()) {
            return say(false, "group.says.at-once");
        }
        return reach.nextAfterSeconds() == 0
                ? say(true, "group.says.one-by-one")
                : say(false, "group.says.next-after", reach.nextAfterSeconds());
    }

    private static List<Sentence> closing(EndPolicy closing) {
        List<Sentence> said = new ArrayList<>();
        said.add(
                closing.lasts().isZero()
                        ? say(true, "group.says.endless")
                        : say(false, "group.says.lasts", closing.lastsMinutes()));
        said.add(
                closing.alone().isZero()
                        ? say(false, "group.says.alone-stays")
                        : say(
                                closing.alone().equals(EndPolicy.USUAL.alone()),
                                "group.says.alone",
                                closing.aloneSeconds()));
        if (closing.withLeader()) {
            said.add(say(false, "group.says.with-leader"));
        }
        return said;
    }

    private static List<Sentence> admission(EntryPolicy admission, Possible possible) {
        List<Sentence> said = new ArrayList<>();
        if (admission.most() > 0) {
            said.add(say(false, "group.says.most", admission.most()));
        }
        said.add(
                admission.pin().isPresent()
                        ? say(false, "group.says.pin")
                        : say(true, "group.says.no-pin"));
        if (possible.byPhone()) {
            said.add(
                    admission.byCode()
                            ? say(true, "group.says.by-code")
                            : say(false, "group.says.not-by-code"));
        }
        return said;
    }

    private static List<Sentence> rest(RoomPolicy conference) {
        List<Sentence> said = new ArrayList<>();
        said.add(
                conference.recorded()
                        ? say(false, "group.says.recorded")
                        : say(true, "group.says.not-recorded"));
        if (conference.quorum() > 0) {
            said.add(say(false, "group.says.quorum", conference.quorum()));
        }
        return said;
    }

    private static List<Sentence> rights(Rights rights, Possible possible) {
        return List.of(starters(rights, possible), outside(rights, possible));
    }

    private static Sentence starters(Rights rights, Possible possible) {
        String starters =
                rights.starters().stream()
                        .map(PhoneNumber::digits)
                        .collect(Collectors.joining(", "));
        if (!possible.byPhone()) {
            return say(starters.isEmpty(), "group.says.not-by-phone");
        }
        return starters.isEmpty()
                ? say(true, "group.says.anybody-starts")
                : say(false, "group.says.starters", starters);
    }

    private static Sentence outside(Rights rights, Possible possible) {
        if (!rights.outside()) {
            return say(false, "group.says.not-outside");
        }
        return possible.outside()
                ? say(true, "group.says.outside")
                : say(true, "group.says.no-outside");
    }

    private static Sentence say(boolean usual, String key, Object... arguments) {
        return new Sentence(Message.of(key, arguments), usual);
    }
}
