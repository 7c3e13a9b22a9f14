package planerka.group;

import planerka.store.DuplicateKey;
import planerka.text.FieldErrors;

/** Ends a transaction because something typed cannot be saved. */
public final class RollbackException extends RuntimeException {
    private final transient FieldErrors errors;

    public RollbackException(FieldErrors errors) {
        super("refused", null, false, false);
        this.errors = errors;
    }

    FieldErrors errors() {
        return errors;
    }

    /** Which key of a group was taken; any other failure is thrown on. */
    static FieldErrors ofTakenKey(RuntimeException failure, GroupDetails card) {
        // The name first: the message quotes the taken value, and a name may be like the other key.
        if (DuplicateKey.in(failure, "call_group_live_name")) {
            return new FieldErrors().add("name", "group.name.taken", card.name().text());
        }
        if (DuplicateKey.in(failure, "call_group_live_code")) {
            String code = card.code().map(ServiceCode::dialled).orElse("");
            return new FieldErrors().add("code", "group.code.taken", code);
        }
        throw failure;
    }
}
