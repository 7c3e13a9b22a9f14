package planerka.store;

/** The database could not do its work; the message is for administrators. */
public final class StoreException extends RuntimeException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
