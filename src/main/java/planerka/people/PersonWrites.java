package planerka.people;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes a person's numbers and absences, and changes the person if nobody else did. */
final class PersonWrites {
    private PersonWrites() {}

    static Optional<Person> change(
            Handle handle, long id, OptionalInt version, PersonDetails card) {
        int guarded =
                handle.createUpdate(
                                """
                                update person set name = :name, email = :email, version = version + 1
                                where id = :id and version = coalesce(:version, version)
                                """)
                        .bind("name", card.name().text())
                        .bind("email", card.email().map(Email::address).orElse(null))
                        .bind("id", id)
                        .bind("version", version.isPresent() ? version.getAsInt() : null)
                        .execute();
        if (guarded == 0) {
            return Optional.empty();
        }
        handle.execute("delete from person_number where person_id = ?", id);
        handle.execute("delete from person_absence where person_id = ?", id);
        write(handle, id, card);
        return Optional.of(new Person(id, version(handle, id), card));
    }

    static void write(Handle handle, long id, PersonDetails card) {
        PreparedBatch numbers =
                handle.prepareBatch(
                        """
                        insert into person_number (person_id, position, number)
                        values (:id, :position, :number)
                        """);
        int position = 0;
        for (PhoneNumber number : card.numbers()) {
            numbers.bind("id", id)
                    .bind("position", position++)
                    .bind("number", number.digits())
                    .add();
        }
        numbers.execute();
        writeAbsences(handle, id, card);
    }

    private static void writeAbsences(Handle handle, long id, PersonDetails card) {
        if (card.absences().isEmpty()) {
            return;
        }
        PreparedBatch absences =
                handle.prepareBatch(
                        """
                        insert into person_absence (person_id, from_day, to_day, reason)
                        values (:id, :from, :to, :reason)
                        """);
        for (Absence absence : card.absences()) {
            absences.bind("id", id)
                    .bind("from", absence.from())
                    .bind("to", absence.to())
                    .bind("reason", absence.reason())
                    .add();
        }
        absences.execute();
    }

    private static int version(Handle handle, long id) {
        return handle.createQuery("select version from person where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }
}
