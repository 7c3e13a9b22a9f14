package planerka.importer;

import java.util.List;
import java.util.Locale;
import planerka.group.GroupRules;

/**
 * A file that was sent in and is not imported yet.
 *
 * @param name of the file, or where it comes from
 * @param replaces whether people who exist already take the file's values
 */
record Upload(Kind kind, String name, boolean replaces, byte[] content) {
    private static final int LONGEST_NAME = 200;

    enum Kind {
        /** People and groups; one wrong line refuses all of it. */
        TABLE,
        /** Numbers and names of another system; wrong lines are left out. */
        NAMES;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    Upload {
        String plain = name.replaceAll("\\p{C}", " ").strip();
        name = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        content = content.clone();
    }

    static Upload table(String name, boolean replaces, byte[] content) {
        return new Upload(Kind.TABLE, name, replaces, content);
    }

    static Upload names(String name, byte[] content) {
        return new Upload(Kind.NAMES, name, false, content);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    boolean takesWrongLines() {
        return kind == Kind.NAMES;
    }

    MergeMode manner() {
        if (replaces) {
            return MergeMode.REPLACE;
        }
        return kind == Kind.NAMES ? MergeMode.NAME : MergeMode.KEEP;
    }

    CsvContent plan(GroupRules rules, ImportNotes notes) {
        return CsvContent.of(rows(notes), rules, notes);
    }

    /** How many lines it has to take over, wrong ones as well. */
    int lines() {
        return rows(new ImportNotes()).size();
    }

    private List<CsvRow> rows(ImportNotes notes) {
        return kind == Kind.NAMES
                ? ImportFile.names(content, notes)
                : ImportFile.rows(content, notes);
    }
}
