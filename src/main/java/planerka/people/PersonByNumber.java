package planerka.people;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds a person by one of their numbers. */
final class PersonByNumber {
    private PersonByNumber() {}

    /** Nobody else gets past here with the same number until this transaction ends. */
    static void claim(Handle handle, PhoneNumber number) {
        handle.createUpdate(
                        """
                        insert into number_claim (number) values (:number)
                        on duplicate key update number = :number
                        """)
                .bind("number", number.digits())
                .execute();
    }

    /**
     * Of several owners: the one who is called at it earlier in their order, then the older entry.
     */
    static Optional<Person> find(Handle handle, PhoneNumber number) {
        Optional<Long> id =
                handle.createQuery(
                                """
                                select person_id from person_number where number = :number
                                order by position, person_id limit 1
                                """)
                        .bind("number", number.digits())
                        .mapTo(Long.class)
                        .findFirst();
        return id.flatMap(
                found -> Optional.ofNullable(PersonRows.load(handle, List.of(found)).get(found)));
    }
}
