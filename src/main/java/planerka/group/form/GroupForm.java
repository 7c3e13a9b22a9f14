package planerka.group.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import planerka.form.Fields;
import planerka.form.TextProblem;
import planerka.group.CallPolicy;
import planerka.group.Group;
import planerka.group.GroupDetails;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.group.MemberDraft;
import planerka.group.ReservedCodes;
import planerka.group.Rights;
import planerka.group.RoomPolicy;
import planerka.group.ServiceCode;
import planerka.people.AllowedNumbers;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;

/** A group as typed or sent, not yet checked; what was left out is empty. */
public record GroupForm(
        String name,
        String code,
        String organiser,
        CallPolicyForm calling,
        RoomPolicyForm conference,
        RightsForm rights,
        List<MemberForm> members) {

    public GroupForm {
        members = List.copyOf(members);
    }

    public static GroupForm empty() {
        return usual("", "");
    }

    /** With everything but its name and its code as usual. */
    public static GroupForm usual(String name, String code) {
        return new GroupForm(
                name,
                code,
                "",
                CallPolicyForm.of(CallPolicy.USUAL),
                RoomPolicyForm.of(RoomPolicy.USUAL),
                RightsForm.of(Rights.USUAL),
                List.of());
    }

    public static GroupForm of(Group group) {
        return new GroupForm(
                group.name(),
                group.code().map(ServiceCode::digits).orElse(""),
                group.organiser().map(PhoneNumber::digits).orElse(""),
                CallPolicyForm.of(group.card().calling()),
                RoomPolicyForm.of(group.card().calling().conference()),
                RightsForm.of(group.card().rights()),
                group.members().stream().map(MemberForm::of).toList());
    }

    /** A second one, with a name of its own and no code. */
    public static GroupForm like(Group group) {
        GroupForm same = of(group);
        return new GroupForm(
                group.name() + " 2",
                "",
                same.organiser,
                same.calling,
                same.conference,
                same.rights,
                same.members);
    }

    public static GroupForm of(Fields fields) {
        return new GroupForm(
                fields.one("name"),
                fields.one("code"),
                fields.one("organiser"),
                CallPolicyForm.of(fields),
                RoomPolicyForm.of(fields),
                RightsForm.of(fields),
                IntStream.range(0, fields.all("member").size())
                        .mapToObj(
                                row ->
                                        MemberForm.ofRow(
                                                fields.at("member", row),
                                                fields.at("role", row),
                                                fields.at("memberConfirm", row)))
                        .toList());
    }

    public GroupForm with(List<MemberForm> others) {
        return new GroupForm(name, code, organiser, calling, conference, rights, others);
    }

    /** What can be saved; or empty, and every wrong field with its sentence. */
    public Optional<GroupDraft> check(GroupRules rules, FieldErrors errors) {
        AllowedNumbers allowed = rules.allowed();
        TextProblem.of(name.strip(), PersonName.LONGEST)
                .ifPresent(fault -> errors.add("name", "group.name." + fault.word()));
        Optional<ServiceCode> dialled = checkCode(rules.taken(), errors);
        Optional<PhoneNumber> leads =
                organiser.isBlank()
                        ? Optional.empty()
                        : allowed.check(organiser, "organiser", errors);
        CallPolicy called = calling.check(conference.check(errors), errors);
        Rights granted = rights.check(errors);
        List<MemberDraft> seats = checkMembers(allowed, errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        GroupDetails card = new GroupDetails(new PersonName(name), dialled, leads, called, granted);
        return Optional.of(new GroupDraft(card, seats));
    }

    private Optional<ServiceCode> checkCode(ReservedCodes taken, FieldErrors errors) {
        String digits = ServiceCode.bare(code);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!ServiceCode.hasShape(digits)) {
            errors.add("code", "group.code.shape");
        } else if (taken.has(digits)) {
            errors.add("code", "group.code.reserved", "*" + taken.away(), "*" + taken.back());
        }
        return ServiceCode.typed(code);
    }

    private List<MemberDraft> checkMembers(AllowedNumbers allowed, FieldErrors errors) {
        if (members.size() > Group.MOST_MEMBERS) {
            errors.add("members", "group.members.most", "" + Group.MOST_MEMBERS);
            return List.of();
        }
        List<MemberDraft> seats = new ArrayList<>();
        Set<Object> taken = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String field = "members[" + i + "]";
            String place = field + (members.get(i).isKnown() ? ".person" : ".number");
            members.get(i)
                    .check(field, allowed, errors)
                    .ifPresent(
                            seat -> {
                                if (!taken.add(who(seat))) {
                                    errors.add(place, "group.member.twice");
                                }
                                seats.add(seat);
                            });
        }
        return seats;
    }

    private static Object who(MemberDraft seat) {
        return seat instanceof MemberDraft.Known known ? known.person() : seat.number();
    }
}
