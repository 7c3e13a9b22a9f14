package planerka.importer;

import java.util.List;
import org.jdbi.v3.core.Handle;
import planerka.account.SignedIn;
import planerka.group.GroupRules;
import planerka.group.RollbackException;
import planerka.people.BulkPeople;
import planerka.people.People;
import planerka.people.PhoneNumber;
import planerka.store.Batches;
import planerka.text.FieldErrors;

/** Looks what an upload would do, and does it, within the caller's transaction. */
final class ImportWork {
    private final People people;
    private final GroupRules rules;

    ImportWork(People people, GroupRules rules) {
        this.people = people;
        this.rules = rules;
    }

    /** Nothing is written. */
    ImportPreview look(Handle handle, SignedIn who, Upload upload) {
        ImportNotes notes = new ImportNotes();
        return look(handle, who, upload, upload.plan(rules, notes), notes);
    }

    private ImportPreview look(
            Handle handle, SignedIn who, Upload upload, CsvContent plan, ImportNotes notes) {
        ImportPlanner survey = new ImportPlanner(people, upload.manner(), who.scope());
        return new ImportPreview(upload, survey.of(handle, plan, notes));
    }

    /**
     * The plan that this mark names. Throws a {@link RollbackException} if the plan differs by now.
     */
    ImportPreview write(
            Handle handle, SignedIn who, Upload upload, String mark, ImportProgress progress) {
        progress.looked(0, 1);
        ImportNotes notes = new ImportNotes();
        CsvContent plan = upload.plan(rules, notes);
        claim(handle, plan, progress);
        ImportPreview seen = look(handle, who, upload, plan, notes);
        progress.looked(1, 1);
        if (!seen.isReady()
                || !seen.outlook().mark().equals(mark)
                || !new ImportWriter(people, handle, progress).write(seen.outlook())) {
            throw new RollbackException(new FieldErrors());
        }
        return seen;
    }

    /** From here on nobody else makes a person with one of these numbers. In their order. */
    private static void claim(Handle handle, CsvContent plan, ImportProgress progress) {
        int claimed = 0;
        for (List<PhoneNumber> some : Batches.of(plan.people().keySet())) {
            BulkPeople.claim(handle, some);
            claimed += some.size();
            // What comes next, comparing, takes about as long.
            progress.looked(claimed, 2 * plan.people().size());
        }
    }
}
