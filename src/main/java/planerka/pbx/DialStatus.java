package planerka.pbx;

/** How the PBX says that dialling ended. */
public enum DialStatus {
    ANSWER,
    BUSY,
    NOANSWER,
    CANCEL,
    CONGESTION,
    CHANUNAVAIL,
    OTHER;

    public static DialStatus of(String word) {
        for (DialStatus status : values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        return OTHER;
    }
}
