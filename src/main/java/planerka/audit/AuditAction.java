package planerka.audit;

import java.util.Locale;

/**
 * Everything that the audit log records. A code is a noun and what was done to it, such as {@code
 * group-add}; codes are stored, so a name that changes here leaves old records without one.
 */
public enum AuditAction {
    ABSENCE_ADD,
    ABSENCE_REMOVE,
    AUDIT_EXPORT,
    BACKUP_MAKE,
    CALENDAR_ADD,
    CALENDAR_CHANGE,
    CALENDAR_CHANGE_DAY,
    CALENDAR_IMPORT,
    CALENDAR_REMOVE,
    CODE_DISABLE,
    CODE_ENABLE,
    FEED_ADD,
    FEED_REVOKE,
    GATHERING_BEGIN,
    GATHERING_CALL,
    GATHERING_END,
    GATHERING_EXTEND,
    GATHERING_KICK,
    GATHERING_LISTEN,
    GATHERING_LOCK,
    GATHERING_MUTE,
    GATHERING_RECALL,
    GATHERING_RECORD,
    GATHERING_REFUSE,
    GATHERING_REFUSE_CODE,
    GATHERING_REFUSE_PIN,
    GATHERING_REFUSE_UNREADY,
    GATHERING_SPEAK,
    GATHERING_STOP_RECORDING,
    GATHERING_UNLOCK,
    GATHERING_UNMUTE,
    GROUP_ADD,
    GROUP_CHANGE,
    GROUP_REMOVE,
    GROUP_RESTORE,
    HISTORY_EXPORT,
    NUMBER_REFUSE,
    NUMBER_REFUSE_OUTSIDE,
    PASSWORD_CHANGE,
    PASSWORD_INVITE,
    PASSWORD_REFUSE,
    PASSWORD_SET,
    PBX_CONNECT,
    PEOPLE_IMPORT,
    PERSON_ADD,
    PERSON_CHANGE,
    PERSON_REMOVE,
    PERSON_RESTORE,
    RECEIVER_ADD,
    RECEIVER_REMOVE,
    RECEIVER_TEST,
    RECORDING_EXPORT,
    SCHEDULE_ADD,
    SCHEDULE_APPOINT,
    SCHEDULE_CHANGE,
    SCHEDULE_INSERT,
    SCHEDULE_MOVE,
    SCHEDULE_PAUSE,
    SCHEDULE_REMOVE,
    SCHEDULE_RESTORE,
    SCHEDULE_RESUME,
    SCHEDULE_RUN,
    SCHEDULE_SKIP,
    SCHEDULE_UNDO,
    SESSION_CLOSE,
    SESSION_CLOSE_ALL,
    SESSION_OPEN,
    SESSION_REFUSE,
    SESSION_REFUSE_CODE,
    SESSION_REVOKE,
    SETTING_CHANGE,
    TOKEN_ADD,
    TOKEN_REVOKE,
    USER_ADD,
    USER_ADD_FIRST,
    USER_CHANGE,
    USER_REMOVE,
    USER_RESTORE,
    USER_SIGN_OUT;

    /** As stored, and at the end of the message key that names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws IllegalArgumentException if it is none. */
    public static AuditAction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
