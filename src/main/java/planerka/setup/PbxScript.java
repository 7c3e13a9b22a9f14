package planerka.setup;

import java.util.List;

/**
 * What one pastes into a terminal of the PBX: writes the files, names them in Asterisk's own, takes
 * the prompts from this service and has Asterisk read all that. Running it twice does no harm.
 */
final class PbxScript {
    private static final String BEGINNING =
            """
            (
            set -e
            cd "${ASTERISK_ETC:-/etc/asterisk}"
            umask 027
            """;

    private static final String END_OF_FILE = "END-OF-PLANERKA-FILE";

    private static final String INCLUDES =
            """
            named() { grep -qsxF "#include $1" "$2"; }
            add() { named "$1" "$2" || printf '\\n#include %s\\n' "$1" >>"$2"; }
            if [ -e extensions_custom.conf ]; then
                add extensions_planerka.conf extensions_custom.conf
                add globals_planerka.conf globals_custom.conf
                add manager_planerka.conf manager_custom.conf
                add confbridge_planerka.conf confbridge_custom.conf
            else
                add extensions_planerka.conf extensions.conf
                grep -q '^\\[globals\\]' extensions.conf || printf '\\n[globals]\\n' >>extensions.conf
                named globals_planerka.conf extensions.conf ||
                    sed -i '0,/^\\[globals\\].*/s//&\\n#include globals_planerka.conf/' extensions.conf
                add manager_planerka.conf manager.conf
                add confbridge_planerka.conf confbridge.conf
            fi
            chown asterisk:asterisk *_planerka.conf *_custom.conf 2>/dev/null || true
            """;

    private static final String PROMPTS =
            """
            sounds=$(asterisk -rx 'core show settings' | sed -n 's/^ *Data directory: *//p')/sounds
            curl -fsS -H @HEADER@ @URL@ | tar -x -C "$sounds"
            """;

    private static final String END =
            """
            asterisk -rx 'core reload'
            )
            """;

    private PbxScript() {}

    /** Files that are not complete are left as they are there. */
    static String of(List<PbxFile> files, String url, String token) {
        StringBuilder script = new StringBuilder(BEGINNING);
        for (PbxFile file : files) {
            if (file.complete()) {
                script.append("cat >").append(file.name()).append(" <<'").append(END_OF_FILE);
                script.append("'\n").append(file.text());
                script.append(END_OF_FILE).append('\n');
            }
        }
        script.append(INCLUDES);
        if (!token.isEmpty()) {
            script.append(
                    PROMPTS.replace("@URL@", quoted(url + "/hook/prompts.tar"))
                            .replace("@HEADER@", quoted("Authorization: Bearer " + token)));
        }
        return script.append(END).toString();
    }

    /** One word for the shell, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
