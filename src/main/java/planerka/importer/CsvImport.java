package planerka.importer;

import org.jdbi.v3.core.Handle;
import planerka.account.GroupScope;
import planerka.group.Group;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.group.RollbackException;
import planerka.importer.ImportReport.Kind;
import planerka.people.BulkPeople;
import planerka.people.People;
import planerka.text.FieldErrors;

/**
 * Imports people and groups from a spreadsheet with the columns {@code group, code, name, number,
 * number2…, email, role}. If any line is wrong, the whole file is refused. A person who has the
 * first number of their line already stays unchanged; an existing group gets the members that it
 * does not have, so a second run changes nothing. Numbers that may not be dialled are imported with
 * a warning. All in one transaction.
 */
public final class CsvImport {
    private final Groups groups;
    private final People people;
    private final ImportPlanner survey;
    private final GroupRules rules;

    public CsvImport(Groups groups, People people, GroupRules rules) {
        this.groups = groups;
        this.people = people;
        this.survey = new ImportPlanner(people, MergeMode.KEEP, GroupScope.ALL);
        this.rules = rules;
    }

    /** The content of the file as it is. */
    public ImportReport takeOver(byte[] file) {
        ImportNotes notes = new ImportNotes();
        CsvContent plan = CsvContent.of(ImportFile.rows(file, notes), rules, notes);
        if (notes.hasErrors()) {
            return notes.refused();
        }
        try {
            int read = notes.mark();
            groups.inTransaction(
                    handle -> {
                        notes.backTo(read);
                        return write(handle, plan, notes);
                    });
        } catch (RollbackException wrong) {
            return notes.refused();
        }
        groups.changed();
        return notes.done();
    }

    private ImportPlan write(Handle handle, CsvContent plan, ImportNotes notes) {
        BulkPeople.claim(handle, plan.people().keySet());
        ImportPlan outlook = survey.of(handle, plan, notes);
        // Nobody looks on.
        ImportProgress progress = new ImportProgress(0);
        if (notes.hasErrors() || !new ImportWriter(people, handle, progress).write(outlook)) {
            throw new RollbackException(new FieldErrors());
        }
        tell(outlook, notes);
        return outlook;
    }

    private static void tell(ImportPlan outlook, ImportNotes notes) {
        for (PlannedPerson one : outlook.newPeople()) {
            notes.countPerson();
            String name = one.after().name().text();
            notes.say(Kind.MADE, 0, "group.import.person", name, one.number().digits());
        }
        for (PlannedGroup team : outlook.touchedTeams()) {
            if (team.isNew()) {
                notes.countGroup();
            }
            notes.say(
                    Kind.MADE,
                    0,
                    team.isNew() ? "group.import.made" : "group.import.joined",
                    team.newcomers().size(),
                    team.known().map(Group::name).orElse(team.card().name().text()));
        }
    }
}
