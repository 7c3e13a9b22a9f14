package planerka.importer;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.group.RollbackException;
import planerka.people.People;
import planerka.store.DuplicateKey;
import planerka.text.FieldErrors;
import planerka.web.Problem;
import planerka.web.Secrets;

/**
 * Imports in two steps: what was sent in is kept and looked at, and then does exactly what was
 * seen, or nothing. Blocks on the database, but for a long import, which goes on by itself.
 * Thread-safe.
 */
public final class ImportService {
    private final Groups groups;
    private final ImportWork work;
    private final ImportRuns runs;
    private final Audit audit;
    private final Uploads uploads;
    private final UploadRuns standings;

    public ImportService(
            Groups groups, People people, GroupRules rules, Audit audit, ImportRuns runs) {
        this.groups = groups;
        this.work = new ImportWork(people, rules);
        this.runs = runs;
        this.audit = audit;
        this.uploads = new Uploads(runs.clock());
        this.standings = new UploadRuns(runs.clock());
    }

    /** By which key it is looked at. */
    String keep(SignedIn who, Upload upload) {
        int lines = upload.lines();
        return groups.inTransaction(handle -> uploads.keep(handle, upload, lines, who.name()));
    }

    void replace(SignedIn who, String key, boolean replaces) {
        groups.inTransaction(
                handle -> {
                    uploads.replace(handle, key, who.name(), replaces);
                    return replaces;
                });
    }

    /** False if it is being imported. */
    boolean drop(SignedIn who, String key) {
        return groups.inTransaction(handle -> uploads.take(handle, key, who.name()));
    }

    /** Throws {@link Problem} 404 for what is not there, or another's. */
    ImportStatus status(SignedIn who, String key) {
        return groups.inTransaction(handle -> standings.find(handle, key, who.name()))
                .orElseThrow(Problem::notFound);
    }

    /** Nothing is written. Throws {@link Problem} 404 for what is not there, or another's. */
    ImportPreview preview(SignedIn who, String key) {
        return groups.inTransaction(
                handle -> {
                    Upload upload = found(handle, who, key);
                    return work.look(handle, who, upload);
                });
    }

    private Upload found(Handle handle, SignedIn who, String key) {
        return uploads.find(handle, key, who.name()).orElseThrow(Problem::notFound);
    }

    /**
     * The result; empty if the plan would differ by now from the one that this mark names, and
     * nothing was done. Of requests that confirm at once, one imports, the others get 404; {@link
     * #status} says that it is done.
     */
    Optional<ImportStatus.Sum> confirm(SignedIn who, String key, String mark) {
        try {
            ImportPreview done = groups.inTransaction(handle -> write(handle, who, key, mark));
            return Optional.of(tell(who, done));
        } catch (RollbackException different) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (DuplicateKey.in(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private ImportPreview write(Handle handle, SignedIn who, String key, String mark) {
        Upload upload = found(handle, who, key);
        String run = Secrets.fresh();
        if (!standings.begin(handle, key, who.name(), run)) {
            throw Problem.notFound();
        }
        ImportPreview wrote = work.write(handle, who, upload, mark, new ImportProgress(0));
        standings.finish(handle, run, sum(wrote));
        return wrote;
    }

    /**
     * The same for a long import, without waiting for its end: {@link #status} says how far it is
     * and how it ended. Of requests that begin it at once, one does; the others find it under way.
     */
    void begin(SignedIn who, String key, String mark) {
        ImportStatus status = status(who, key);
        String run = Secrets.fresh();
        if (groups.inTransaction(handle -> standings.begin(handle, key, who.name(), run))) {
            ImportProgress progress = new ImportProgress(status.lines());
            runs.start(run, progress, () -> finish(who, key, mark, run, progress));
        }
    }

    /** What is written and that it is done are one: a run that lost its row writes nothing. */
    private void finish(
            SignedIn who, String key, String mark, String run, ImportProgress progress) {
        ImportPreview done =
                groups.inTransaction(
                        handle -> {
                            Upload upload = found(handle, who, key);
                            ImportPreview wrote = work.write(handle, who, upload, mark, progress);
                            if (!standings.finish(handle, run, sum(wrote))) {
                                throw new RollbackException(new FieldErrors());
                            }
                            return wrote;
                        });
        tell(who, done);
    }

    private static ImportStatus.Sum sum(ImportPreview done) {
        return ImportStatus.Sum.of(done.outlook());
    }

    private ImportStatus.Sum tell(SignedIn who, ImportPreview done) {
        groups.changed();
        ImportStatus.Sum sum = sum(done);
        String detail =
                "added %d, changed %d, groups %d"
                        .formatted(sum.added(), sum.changed(), sum.groups());
        audit.record(who.name(), AuditAction.PEOPLE_IMPORT, done.name(), detail);
        return sum;
    }
}
