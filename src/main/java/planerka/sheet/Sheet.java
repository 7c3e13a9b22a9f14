package planerka.sheet;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row and kept nowhere. */
public interface Sheet extends AutoCloseable {

    /**
     * One row: texts, numbers, {@link java.time.LocalDateTime}, {@link java.time.Duration}; an
     * empty text for nothing.
     */
    public void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;
}
