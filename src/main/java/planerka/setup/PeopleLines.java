package planerka.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planerka.form.TextProblem;
import planerka.group.MemberDraft;
import planerka.group.Role;
import planerka.people.AllowedNumbers;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.text.Message;

/**
 * People as typed, a line each, a number and a name in any order: the people, and what is wrong
 * with each other line.
 */
final class PeopleLines {
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(\\+?[0-9][0-9().\\s-]*?)(?:[\\s,;:]+([^0-9\\s,;:().+-].*))?");
    private static final Pattern NAME_FIRST =
            Pattern.compile("(.*?[^0-9\\s,;:+])[\\s,;:]+(\\+?[0-9][0-9().\\s-]*)");
    private static final int MOST_LINES = 500;
    private static final int LONGEST_LINE = 200;

    /**
     * So many errors are listed one by one: the reader of a wholly different text need not read
     * them all.
     */
    private static final int MOST_SAID = 20;

    private final AllowedNumbers allowed;
    private final List<MemberDraft> seats = new ArrayList<>();
    private final List<Message> wrong = new ArrayList<>();
    private final Set<PhoneNumber> known = new HashSet<>();

    private PeopleLines(AllowedNumbers allowed) {
        this.allowed = allowed;
    }

    static PeopleLines of(String typed, AllowedNumbers allowed) {
        PeopleLines people = new PeopleLines(allowed);
        List<String> lines = typed.lines().map(String::strip).toList();
        if (lines.stream().filter(line -> !line.isEmpty()).count() > MOST_LINES) {
            people.wrong.add(Message.of("setup.group.people.many", MOST_LINES));
            return people;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                people.read(lines.get(i), i + 1);
            }
        }
        return people;
    }

    /** Nobody twice. */
    List<MemberDraft> seats() {
        return List.copyOf(seats);
    }

    /** What is to be said at the field; empty if all is well. */
    Optional<Message> complaint() {
        if (wrong.size() > 1) {
            return Optional.of(Message.of("setup.group.people.wrong", wrong.size()));
        }
        return seats.isEmpty() && wrong.isEmpty()
                ? Optional.of(Message.of("setup.group.people.empty"))
                : wrong.stream().findFirst();
    }

    /** The same line by line, where it is more than one. */
    List<Message> details() {
        return wrong.size() > 1 ? wrong.stream().limit(MOST_SAID).toList() : List.of();
    }

    private void read(String line, int place) {
        if (line.length() > LONGEST_LINE) {
            wrong.add(Message.of("setup.group.people.long", place, LONGEST_LINE));
            return;
        }
        Matcher first = NUMBER_FIRST.matcher(line);
        Matcher last = NAME_FIRST.matcher(line);
        if (first.matches()) {
            read(first.group(1), Optional.ofNullable(first.group(2)).orElse(""), place);
        } else if (last.matches()) {
            read(last.group(2), last.group(1), place);
        } else {
            wrong.add(Message.of("setup.group.people.line", place + "", line));
        }
    }

    private void read(String digits, String typedName, int place) {
        String called = typedName.strip();
        Optional<PhoneNumber> number = PhoneNumber.typed(digits);
        boolean named = called.isEmpty() || TextProblem.of(called, PersonName.LONGEST).isEmpty();
        if (number.isEmpty() || !named) {
            String line = (digits + " " + called).strip();
            wrong.add(Message.of("setup.group.people.line", place + "", line));
        } else if (!allowed.allows(number.get())) {
            wrong.add(
                    Message.of("setup.group.people.forbidden", place + "", digits, allowed.said()));
        } else if (known.add(number.get())) {
            PersonName name =
                    called.isEmpty() ? PersonName.of(number.get()) : new PersonName(called);
            seats.add(new MemberDraft.Called(number.get(), name, Role.SPEAK));
        }
    }
}
