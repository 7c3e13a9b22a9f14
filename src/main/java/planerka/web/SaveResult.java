package planerka.web;

import java.util.Optional;
import java.util.function.Function;
import planerka.text.FieldErrors;
import planerka.text.Message;

/** What came of saving something that others may change at the same time. */
public sealed interface SaveResult<T> {
    /** What was saved; anything else as the problem that the API answers. */
    T orProblem();

    /** What is said of what is there now, or that it is gone. */
    static <T> SaveResult<T> of(Optional<T> now, Function<T, SaveResult<T>> said) {
        return now.map(said).orElseGet(Gone::new);
    }

    record Done<T>(T saved) implements SaveResult<T> {
        @Override
        public T orProblem() {
            return saved;
        }
    }

    /** It does not go with what else is there, such as a name that is taken. */
    record Refused<T>(FieldErrors errors) implements SaveResult<T> {
        @Override
        public T orProblem() {
            throw Problem.invalid(errors);
        }
    }

    /** Somebody changed it in the meantime, into this. */
    record Stale<T>(T now, Message said) implements SaveResult<T> {
        @Override
        public T orProblem() {
            throw Problem.conflict(said.key(), said.arguments().toArray());
        }
    }

    record Gone<T>() implements SaveResult<T> {
        @Override
        public T orProblem() {
            throw Problem.notFound();
        }
    }
}
