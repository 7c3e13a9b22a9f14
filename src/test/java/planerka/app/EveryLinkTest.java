package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import planerka.account.Scope;
import planerka.web.Access;
import planerka.web.Visit;

/** Nobody is shown a link that leads nowhere or to what he may not see. */
class EveryLinkTest {
    private static LivedInHouse house;

    @BeforeAll
    static void open() {
        house = new LivedInHouse();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void an_administrators() {
        assertThat(follow(house.admin()))
                .contains("/admin/doctor", "/admin/audit", "/setup/dialplan", "/people/N/edit");
    }

    @Test
    void a_managers() {
        assertThat(follow(house.as(Access.MANAGER, Scope.ALL)))
                .contains("/groups/N/edit", "/schedules/N/exceptions/new", "/calendars/N")
                .doesNotContain("/admin/users");
    }

    @Test
    void a_managers_of_two_groups() {
        assertThat(follow(house.ofTwoGroups())).contains("/groups/N/edit", "/schedules/N/edit");
    }

    @Test
    void a_viewers() {
        assertThat(follow(house.as(Access.VIEWER, Scope.ALL)))
                .contains("/gatherings/N", "/groups/N", "/schedules/N", "/history/attendance")
                .doesNotContain("/groups/N/edit");
    }

    @Test
    void a_strangers() {
        assertThat(follow(new Visit(house.url()))).containsExactly("/sign-in");
    }

    /** The kinds of pages that he came to. */
    private static Set<String> follow(Visit reader) {
        Walk walk = new Walk(reader, house.paths()).from("/");

        assertThat(walk.broken()).isEmpty();
        return walk.pages();
    }
}
