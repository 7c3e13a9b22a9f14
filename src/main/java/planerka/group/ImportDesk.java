package planerka.group;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.people.ManyPeople;
import planerka.people.People;
import planerka.store.DuplicateKey;
import planerka.web.Audit;
import planerka.web.FieldErrors;
import planerka.web.Problem;
import planerka.web.SignedIn;

/**
 * Imports in two steps: what was sent in is kept and looked at, and then does exactly what was
 * seen, or nothing. Blocks on the database. Thread-safe.
 */
public final class ImportDesk {
    private final Groups groups;
    private final People people;
    private final GroupRules rules;
    private final Audit audit;
    private final Uploads uploads;

    public ImportDesk(Groups groups, People people, GroupRules rules, Audit audit, Clock clock) {
        this.groups = groups;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.uploads = new Uploads(clock);
    }

    /** By which key it is looked at. */
    String keep(SignedIn who, Upload upload) {
        return groups.inTransaction(handle -> uploads.keep(handle, upload, who.name()));
    }

    void replace(SignedIn who, String key, boolean replaces) {
        groups.inTransaction(
                handle -> {
                    uploads.replace(handle, key, who.name(), replaces);
                    return replaces;
                });
    }

    void drop(SignedIn who, String key) {
        groups.inTransaction(handle -> uploads.take(handle, key, who.name()));
    }

    /** Nothing is written. Throws {@link Problem} 404 for what is not there, or another's. */
    ImportPreview preview(SignedIn who, String key) {
        return groups.inTransaction(handle -> preview(handle, who, key));
    }

    private ImportPreview preview(Handle handle, SignedIn who, String key) {
        Upload upload = uploads.find(handle, key, who.name()).orElseThrow(Problem::notFound);
        ImportNotes notes = new ImportNotes();
        CsvPlan plan = upload.plan(rules, notes);
        return new ImportPreview(upload, outlook(handle, who, upload, plan, notes));
    }

    private ImportOutlook outlook(
            Handle handle, SignedIn who, Upload upload, CsvPlan plan, ImportNotes notes) {
        return new ImportSurvey(people, upload.manner(), who.scope()).of(handle, plan, notes);
    }

    /**
     * What was done; empty if it would be something else now than what this mark stands for, and
     * nothing was done. Of those who confirm at once, one imports, the others get 404.
     */
    Optional<ImportPreview> confirm(SignedIn who, String key, String mark) {
        try {
            ImportPreview done = groups.inTransaction(handle -> write(handle, who, key, mark));
            groups.changed();
            note(who, done);
            return Optional.of(done);
        } catch (Refusal different) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (DuplicateKey.in(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private ImportPreview write(Handle handle, SignedIn who, String key, String mark) {
        Upload upload = uploads.find(handle, key, who.name()).orElseThrow(Problem::notFound);
        if (!uploads.take(handle, key, who.name())) {
            throw Problem.notFound();
        }
        ImportNotes notes = new ImportNotes();
        CsvPlan plan = upload.plan(rules, notes);
        // From here on nobody else makes a person with one of these numbers.
        ManyPeople.claim(handle, plan.people().keySet());
        ImportOutlook outlook = outlook(handle, who, upload, plan, notes);
        ImportPreview seen = new ImportPreview(upload, outlook);
        if (!seen.isReady()
                || !outlook.mark().equals(mark)
                || !new ImportWriter(groups).write(handle, outlook)) {
            throw new Refusal(new FieldErrors());
        }
        return seen;
    }

    private void note(SignedIn who, ImportPreview done) {
        ImportOutlook outlook = done.outlook();
        String detail =
                "added %d, changed %d, groups %d"
                        .formatted(
                                outlook.newPeople().size(),
                                outlook.changedPeople().size(),
                                outlook.touchedTeams().size());
        audit.record(who.name(), "people.import", done.name(), detail);
    }
}
