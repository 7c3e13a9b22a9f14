package planerka.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planerka.group.Calling;
import planerka.group.GroupCard;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.group.Role;
import planerka.group.Seat;
import planerka.group.ServiceCode;
import planerka.people.Fields;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.people.TextFault;
import planerka.web.FieldErrors;
import planerka.web.Message;

/** The first group as typed: its people a line each, a number and a name in any order. */
public record FirstGroupForm(String name, String code, String organiser, String people) {
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(\\+?[0-9][0-9().\\s-]*?)(?:[\\s,;:]+([^0-9\\s,;:().+-].*))?");
    private static final Pattern NAME_FIRST =
            Pattern.compile("(.*?[^0-9\\s,;:+])[\\s,;:]+(\\+?[0-9][0-9().\\s-]*)");
    private static final int MOST_LINES = 500;
    private static final int LONGEST_LINE = 200;

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
        TextFault.of(name, PersonName.LONGEST)
                .ifPresent(fault -> errors.add("name", "group.name." + fault.word()));
        Optional<ServiceCode> dialled = checkCode(rules, errors);
        Optional<PhoneNumber> leader =
                organiser.isEmpty()
                        ? Optional.empty()
                        : rules.allowed().check(organiser, "organiser", errors);
        if (organiser.isEmpty()) {
            errors.add("organiser", "setup.group.organiser.empty");
        }
        List<Seat> seats = seats(rules, errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        GroupCard card = new GroupCard(new PersonName(name), dialled, leader, Calling.USUAL);
        return Optional.of(new GroupDraft(card, seats));
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

    private List<Seat> seats(GroupRules rules, FieldErrors errors) {
        List<Seat> seats = new ArrayList<>();
        Set<PhoneNumber> known = new HashSet<>();
        List<String> lines = people.lines().map(String::strip).toList();
        if (lines.stream().filter(line -> !line.isEmpty()).count() > MOST_LINES) {
            errors.add("people", "setup.group.people.many", MOST_LINES);
        }
        for (int i = 0; i < lines.size() && errors.isEmpty(); i++) {
            if (!lines.get(i).isEmpty()) {
                seat(lines.get(i), i + 1, rules, errors)
                        .filter(seat -> known.add(seat.phone()))
                        .ifPresent(seats::add);
            }
        }
        if (seats.isEmpty()) {
            errors.add("people", "setup.group.people.empty");
        }
        return seats;
    }

    private static Optional<Seat.Called> seat(
            String line, int place, GroupRules rules, FieldErrors errors) {
        if (line.length() > LONGEST_LINE) {
            errors.add("people", "setup.group.people.long", place, LONGEST_LINE);
            return Optional.empty();
        }
        Matcher first = NUMBER_FIRST.matcher(line);
        Matcher last = NAME_FIRST.matcher(line);
        boolean begins = first.matches();
        if (!begins && !last.matches()) {
            errors.add("people", "setup.group.people.line", place + "", line);
            return Optional.empty();
        }
        String digits = begins ? first.group(1) : last.group(2);
        String called = begins ? Optional.ofNullable(first.group(2)).orElse("") : last.group(1);
        return seat(digits, called.strip(), place, rules, errors);
    }

    private static Optional<Seat.Called> seat(
            String digits, String called, int place, GroupRules rules, FieldErrors errors) {
        Optional<PhoneNumber> number = PhoneNumber.typed(digits);
        boolean named = called.isEmpty() || TextFault.of(called, PersonName.LONGEST).isEmpty();
        if (number.isEmpty() || !named) {
            errors.add("people", "setup.group.people.line", place + "", digits + " " + called);
            return Optional.empty();
        }
        if (!rules.allowed().allows(number.get())) {
            Message allowed = rules.allowed().said();
            errors.add("people", "setup.group.people.forbidden", place + "", digits, allowed);
            return Optional.empty();
        }
        PersonName name = called.isEmpty() ? PersonName.of(number.get()) : new PersonName(called);
        return Optional.of(new Seat.Called(number.get(), name, Role.SPEAK));
    }
}
