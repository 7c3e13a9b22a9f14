package planerka.setup;

import java.util.List;
import java.util.Optional;
import planerka.form.Fields;
import planerka.form.TextProblem;
import planerka.group.CallPolicy;
import planerka.group.GroupDetails;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.group.ServiceCode;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;

/** The first group as typed: its people a line each, a number and a name in any order. */
public record FirstGroupForm(String name, String code, String organiser, String people) {
    static FirstGroupForm of(Fields fields) {
        return new FirstGroupForm(
                fields.one("name").strip(),
                fields.one("code").strip(),
                fields.one("organiser").strip(),
                fields.one("people"));
    }

    /** A first one is gathered by the first code. */
    static FirstGroupForm usual(boolean first) {
        return new FirstGroupForm("", first ? "100" : "", "", "");
    }

    /** What can be saved; or empty, and what is wrong. */
    Optional<GroupDraft> check(GroupRules rules, FieldErrors errors) {
        TextProblem.of(name, PersonName.LONGEST)
                .ifPresent(fault -> errors.add("name", "group.name." + fault.word()));
        Optional<ServiceCode> dialled = checkCode(rules, errors);
        Optional<PhoneNumber> leader =
                organiser.isEmpty()
                        ? Optional.empty()
                        : rules.allowed().check(organiser, "organiser", errors);
        if (organiser.isEmpty()) {
            errors.add("organiser", "setup.group.organiser.empty");
        }
        PeopleLines called = lines(rules);
        called.complaint().ifPresent(why -> errors.add("people", why));
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        GroupDetails card =
                new GroupDetails(new PersonName(name), dialled, leader, CallPolicy.USUAL);
        return Optional.of(new GroupDraft(card, called.seats()));
    }

    private Optional<ServiceCode> checkCode(GroupRules rules, FieldErrors errors) {
        Optional<ServiceCode> typed = ServiceCode.typed(code);
        if (typed.isEmpty()) {
            errors.add("code", "group.code.shape");
        }
        String away = rules.taken().away();
        String back = rules.taken().back();
        if (typed.filter(one -> List.of(away, back).contains(one.digits())).isPresent()) {
            errors.add("code", "group.code.reserved", "*" + away, "*" + back);
        }
        return typed;
    }

    PeopleLines lines(GroupRules rules) {
        return PeopleLines.of(people, rules.allowed());
    }
}
