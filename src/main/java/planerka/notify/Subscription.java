package planerka.notify;

/** What a receiver wants to be told. */
public record Subscription(boolean start, boolean end, boolean few) {
    boolean has(Notification.Kind kind) {
        return switch (kind) {
            case START -> start;
            case END -> end;
            case TOO_FEW, NOTICE -> few;
            case NOT_HELD -> end || few;
            case TEST -> true;
        };
    }

    boolean isNone() {
        return !start && !end && !few;
    }
}
