package planerka.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import planerka.group.GroupDetails;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.group.Role;
import planerka.group.form.GroupForm;
import planerka.importer.ImportReport.Kind;
import planerka.people.AllowedNumbers;
import planerka.people.PersonDetails;
import planerka.people.PhoneNumber;
import planerka.text.FieldErrors;
import planerka.text.Message;

/** What a spreadsheet asks for, checked line by line and against itself. */
final class CsvContent {
    /** The members of one group, in the order of the lines; the line is the first one's. */
    record Team(int line, GroupDetails card, Map<PhoneNumber, Role> members) {}

    /** A person, and the first line that has them. */
    record Entry(int line, PersonDetails card) {}

    /** For the shape only: what may not be dialled is warned of, for the rule may be widened. */
    private static final AllowedNumbers ANY = new AllowedNumbers("[0-9]+");

    private final Map<PhoneNumber, Entry> people = new TreeMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<GroupForm, GroupDetails> groups = new HashMap<>();
    private final GroupRules rules;
    private final ImportNotes notes;

    private CsvContent(GroupRules rules, ImportNotes notes) {
        this.rules = rules;
        this.notes = notes;
    }

    static CsvContent of(List<CsvRow> rows, GroupRules rules, ImportNotes notes) {
        CsvContent plan = new CsvContent(rules, notes);
        rows.forEach(plan::take);
        return plan;
    }

    /** By the first number, in the order of these numbers. */
    Map<PhoneNumber, Entry> people() {
        return Collections.unmodifiableMap(people);
    }

    List<Team> teams() {
        return new ArrayList<>(teams.values());
    }

    private void take(CsvRow row) {
        notes.about(row.line(), row.whom());
        FieldErrors errors = new FieldErrors();
        Optional<PersonDetails> person = row.person().check(ANY, errors);
        Optional<Role> role = row.role().isEmpty() ? Optional.of(Role.SPEAK) : Role.of(row.role());
        if (role.isEmpty()) {
            errors.add("role", "group.member.role");
        }
        Optional<GroupDetails> group = row.hasGroup() ? group(row, errors) : Optional.empty();
        errors.byField().values().forEach(said -> notes.error(row.line(), said));
        if (errors.isEmpty()) {
            put(row.line(), person.orElseThrow());
            PhoneNumber number = person.orElseThrow().numbers().get(0);
            group.ifPresent(card -> join(row.line(), card, number, role.orElseThrow()));
        }
    }

    /** Many lines have the same one. */
    private Optional<GroupDetails> group(CsvRow row, FieldErrors errors) {
        GroupForm form = row.group();
        GroupDetails known = groups.get(form);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<GroupDetails> card =
                form.check(new GroupRules(ANY, rules.taken()), errors).map(GroupDraft::card);
        card.ifPresent(right -> groups.put(form, right));
        return card;
    }

    private void put(int line, PersonDetails card) {
        Entry entry = people.putIfAbsent(card.numbers().get(0), new Entry(line, card));
        if (entry == null) {
            warnOfNumbers(line, card);
        } else if (!entry.card().equals(card)) {
            notes.error(
                    line,
                    Message.of(
                            "group.import.csv-person-differs",
                            card.numbers().get(0).digits(),
                            String.valueOf(entry.line())));
        }
    }

    private void warnOfNumbers(int line, PersonDetails card) {
        for (PhoneNumber number : card.numbers()) {
            if (!rules.allowed().allows(number)) {
                notes.say(
                        Kind.WARNING,
                        line,
                        "group.import.not-allowed",
                        number.digits(),
                        rules.allowed().said());
            }
        }
    }

    private void join(int line, GroupDetails card, PhoneNumber member, Role role) {
        String key = card.name().text().toLowerCase(Locale.ROOT);
        Team team = teams.computeIfAbsent(key, name -> new Team(line, card, new LinkedHashMap<>()));
        if (!team.card().code().equals(card.code())) {
            notes.error(
                    line,
                    Message.of(
                            "group.import.csv-code-differs",
                            card.name().text(),
                            String.valueOf(team.line())));
        } else if (team.members().putIfAbsent(member, role) != null) {
            notes.error(line, Message.of("group.import.csv-member-twice", member.digits()));
        }
    }
}
