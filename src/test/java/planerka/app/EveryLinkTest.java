package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import planerka.account.GroupScope;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** Nobody is shown a link that leads nowhere or to what he may not see. */
class EveryLinkTest {
    private static YearOldService server;

    @BeforeAll
    static void open() {
        server = new YearOldService();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void an_administrators() {
        assertThat(follow(server.admin()))
                .contains("/admin/doctor", "/admin/audit", "/setup/dialplan", "/people/N/edit");
    }

    @Test
    void a_managers() {
        assertThat(follow(server.as(Access.MANAGER, GroupScope.ALL)))
                .contains("/groups/N/edit", "/schedules/N/exceptions/new", "/calendars/N")
                .doesNotContain("/admin/users");
    }

    @Test
    void a_managers_of_two_groups() {
        assertThat(follow(server.ofTwoGroups())).contains("/groups/N/edit", "/schedules/N/edit");
    }

    @Test
    void a_viewers() {
        assertThat(follow(server.as(Access.VIEWER, GroupScope.ALL)))
                .contains("/gatherings/N", "/groups/N", "/schedules/N", "/history/attendance")
                .doesNotContain("/groups/N/edit");
    }

    @Test
    void a_strangers() {
        assertThat(follow(new BrowserVisit(server.url()))).containsExactly("/sign-in");
    }

    /** The kinds of pages that he came to. */
    private static Set<String> follow(BrowserVisit reader) {
        LinkCrawler walk = new LinkCrawler(reader, server.paths()).from("/");

        assertThat(walk.broken()).isEmpty();
        return walk.pages();
    }
}
