package planerka.store;

import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/** Our Jdbi over connections that a test may refuse. */
public final class TestJdbi {
    private TestJdbi() {}

    public static Jdbi over(ConnectionFactory connections) {
        return InstantMapping.teach(Jdbi.create(connections));
    }
}
