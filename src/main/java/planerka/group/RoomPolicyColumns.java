package planerka.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns that tell what holds in the room: a group has them, and each of its gatherings. */
public final class RoomPolicyColumns {
    private RoomPolicyColumns() {}

    public static RoomPolicy read(ResultSet row) throws SQLException {
        return new RoomPolicy(
                new EndPolicy(
                        Duration.ofSeconds(row.getInt("alone_seconds")),
                        row.getBoolean("end_with_leader"),
                        Duration.ofMinutes(row.getInt("lasts_minutes"))),
                new EntryPolicy(
                        row.getInt("most_people"),
                        Optional.ofNullable(row.getString("pin")).map(Pin::new),
                        row.getBoolean("by_code")),
                row.getBoolean("recorded"),
                row.getInt("quorum"));
    }

    public static <S extends SqlStatement<S>> S bind(S statement, RoomPolicy conference) {
        return statement
                .bind("aloneSeconds", conference.closing().aloneSeconds())
                .bind("endWithLeader", conference.closing().withLeader())
                .bind("lastsMinutes", conference.closing().lastsMinutes())
                .bind("most", conference.admission().most())
                .bind("pin", conference.admission().pin().map(Pin::digits).orElse(null))
                .bind("byCode", conference.admission().byCode())
                .bind("recorded", conference.recorded())
                .bind("quorum", conference.quorum());
    }
}
