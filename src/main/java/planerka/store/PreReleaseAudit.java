package planerka.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** Codes of the audit log that had other names before the first release. */
final class PreReleaseAudit {
    private static final Map<String, String> RENAMED =
            """
            backup backup-make
            calendar-day calendar-change-day
            first-administrator user-add-first
            gathering-forbidden gathering-refuse
            gathering-not-ready gathering-refuse-unready
            gathering-unknown-code gathering-refuse-code
            gathering-wrong-pin gathering-refuse-pin
            history-exported history-export
            number-not-allowed number-refuse
            number-outside-not-allowed number-refuse-outside
            password-changed password-change
            password-link password-invite
            password-refused password-refuse
            people.import people-import
            person-away absence-add
            person-back absence-remove
            person.add person-add
            person.change person-change
            person.remove person-remove
            recording-taken recording-export
            schedule-extra schedule-insert
            schedule-organiser schedule-appoint
            session-ended session-revoke
            sign-in session-open
            sign-in-code-refused session-refuse-code
            sign-in-refused session-refuse
            sign-out session-close
            sign-out-everywhere session-close-all
            token-created token-add
            token-revoked token-revoke
            two-steps-off code-disable
            two-steps-on code-enable
            user-added user-add
            user-changed user-change
            user-removed user-remove
            user-restored user-restore
            user-signed-out user-sign-out
            """
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private PreReleaseAudit() {}

    static Map<String, String> renamed() {
        return RENAMED;
    }

    /** In the rows that a backup brought. */
    static void rename(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit set action = ? where action = ?")) {
            for (Map.Entry<String, String> one : RENAMED.entrySet()) {
                update.setString(1, one.getValue());
                update.setString(2, one.getKey());
                update.executeUpdate();
            }
        }
    }
}
