package planerka.group.web;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import planerka.group.CallPolicy;
import planerka.group.CallerName;
import planerka.group.ConfirmPolicy;
import planerka.group.Group;
import planerka.group.Member;
import planerka.group.Pin;
import planerka.group.RoomPolicy;
import planerka.group.ServiceCode;
import planerka.group.form.CallPolicyForm;
import planerka.group.form.GroupForm;
import planerka.group.form.MemberForm;
import planerka.group.form.RightsForm;
import planerka.group.form.RoomPolicyForm;
import planerka.people.PhoneNumber;

/**
 * A group as the API sends and takes it. In what is sent to us anything may be left out and is then
 * the usual; the id is the path's, so that an answer can be sent back as it came.
 */
record GroupJson(
        Long id,
        Integer version,
        String name,
        String code,
        String callerName,
        String organiser,
        Integer ringSeconds,
        List<MemberJson> members,
        String confirm,
        RetryJson retry,
        Integer aloneSeconds,
        Boolean endWithLeader,
        Boolean outside,
        List<String> starters,
        Integer nextAfterSeconds,
        Boolean allNumbersAtOnce,
        Boolean callWhenFree,
        Integer lastsMinutes,
        Integer maxParticipants,
        String pin,
        Boolean membersMayDialIn,
        Boolean recorded,
        Integer quorum) {

    /** A person's id; or a number, with a name for somebody new. */
    record MemberJson(Long person, String number, String name, String role, String confirm) {
        private MemberForm form() {
            return new MemberForm(
                    text(person), text(number), text(name), text(role), text(confirm));
        }
    }

    record RetryJson(Integer attempts, Integer afterSeconds) {}

    static GroupJson of(Group group) {
        CallPolicy calling = group.card().calling();
        RoomPolicy conference = calling.conference();
        return new GroupJson(
                group.id(),
                group.version(),
                group.name(),
                group.code().map(ServiceCode::digits).orElse(null),
                group.callerName(),
                group.organiser().map(PhoneNumber::digits).orElse(null),
                calling.ringSeconds(),
                group.members().stream().map(GroupJson::member).toList(),
                calling.confirm().word(),
                new RetryJson(calling.retry().attempts(), calling.retry().afterSeconds()),
                conference.closing().aloneSeconds(),
                conference.closing().withLeader(),
                group.card().outside(),
                group.card().rights().starters().stream().map(PhoneNumber::digits).toList(),
                calling.reach().nextAfterSeconds(),
                calling.reach().atOnce(),
                calling.reach().whenFree(),
                conference.closing().lastsMinutes(),
                conference.admission().most(),
                conference.admission().pin().map(Pin::digits).orElse(null),
                conference.admission().byCode(),
                conference.recorded(),
                conference.quorum());
    }

    private static MemberJson member(Member member) {
        return new MemberJson(
                member.person().id(),
                member.person().number().digits(),
                member.name(),
                member.role().word(),
                member.confirm().map(ConfirmPolicy::word).orElse(null));
    }

    GroupForm form() {
        return new GroupForm(
                text(name),
                text(code),
                text(organiser),
                calling(),
                conference(),
                rights(),
                memberForms());
    }

    private CallPolicyForm calling() {
        return new CallPolicyForm(
                Objects.requireNonNullElse(callerName, CallerName.USUAL.text()),
                text(ringSeconds),
                text(confirm),
                retry == null ? "" : text(retry.attempts),
                retry == null ? "" : text(retry.afterSeconds),
                text(nextAfterSeconds),
                Boolean.TRUE.equals(allNumbersAtOnce),
                Boolean.TRUE.equals(callWhenFree));
    }

    private RoomPolicyForm conference() {
        return new RoomPolicyForm(
                text(aloneSeconds),
                Boolean.TRUE.equals(endWithLeader),
                text(lastsMinutes),
                text(maxParticipants),
                text(pin),
                !Boolean.FALSE.equals(membersMayDialIn),
                Boolean.TRUE.equals(recorded),
                text(quorum));
    }

    private RightsForm rights() {
        return new RightsForm(
                !Boolean.FALSE.equals(outside), starters == null ? "" : String.join(" ", starters));
    }

    private List<MemberForm> memberForms() {
        return Objects.requireNonNullElse(members, List.<MemberJson>of()).stream()
                .map(sent -> sent == null ? new MemberForm("", "", "", "") : sent.form())
                .toList();
    }

    OptionalInt seen() {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private static String text(Object sent) {
        return sent == null ? "" : sent.toString();
    }
}
