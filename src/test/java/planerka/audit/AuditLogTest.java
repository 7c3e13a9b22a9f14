package planerka.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planerka.account.Accounts;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.MovingClock;

@OnBothDatabases
class AuditLogTest {
    private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");
    private final MovingClock clock = new MovingClock(START);
    private final Accounts accounts;

    AuditLogTest(DatabaseKind kind) {
        this.accounts = new Accounts(kind.empty().jdbi(), clock);
    }

    @Test
    void the_latest_comes_first_and_each_condition_counts() {
        record("anna", "group-add", "Sales");
        record("boris", "group-add", "Support");
        clock.advance(Duration.ofHours(1));
        record("anna", "group-remove", "Sales");
        record("anna", "session-open", "100%_!");

        assertThat(subjects(AuditFilter.ALL))
                .containsExactly("100%_!", "Sales", "Support", "Sales");
        assertThat(subjects(filter("anna", "", ""))).containsExactly("100%_!", "Sales", "Sales");
        assertThat(subjects(filter("", "group-add", ""))).containsExactly("Support", "Sales");
        assertThat(subjects(filter("anna", "", "Sales"))).containsExactly("Sales", "Sales");
        assertThat(subjects(filter("", "", "100%_!"))).containsExactly("100%_!");
        assertThat(subjects(filter("", "", "Sal%"))).isEmpty();
        Instant later = START.plus(Duration.ofMinutes(30));
        assertThat(subjects(new AuditFilter("", "", "", Optional.of(later), Optional.empty())))
                .containsExactly("100%_!", "Sales");
        assertThat(subjects(new AuditFilter("", "", "", Optional.empty(), Optional.of(later))))
                .containsExactly("Support", "Sales");
    }

    @Test
    void parts_follow_each_other_without_gaps_also_within_one_moment() {
        for (int i = 0; i < 7; i++) {
            record("anna", "group-add", "" + i);
        }
        List<String> found = new ArrayList<>();
        AuditEntry.Place place = AuditEntry.Place.END;
        for (int part = 0; part < 4; part++) {
            List<AuditEntry> some = accounts.log().before(place, AuditFilter.ALL, 2);
            some.forEach(one -> found.add(one.subject()));
            place = AuditEntry.Place.of(some.get(some.size() - 1).place().word()).orElseThrow();
        }

        assertThat(found).containsExactly("6", "5", "4", "3", "2", "1", "0");
        assertThat(AuditEntry.Place.of("1-2-3")).isEmpty();
    }

    @Test
    void all_are_read_however_many_they_are() {
        for (int i = 0; i < 1001; i++) {
            record("anna", "group-add", "" + i);
        }
        List<String> found = new ArrayList<>();

        accounts.log().each(AuditFilter.ALL, some -> some.forEach(one -> found.add(one.subject())));

        assertThat(found).hasSize(1001).startsWith("1000").endsWith("0").doesNotHaveDuplicates();
    }

    private void record(String actor, String action, String subject) {
        accounts.audit().record(actor, AuditAction.of(action), subject, "");
    }

    private static AuditFilter filter(String actor, String action, String subject) {
        return new AuditFilter(actor, action, subject, Optional.empty(), Optional.empty());
    }

    private List<String> subjects(AuditFilter filter) {
        return accounts.log().before(AuditEntry.Place.END, filter, 10).stream()
                .map(AuditEntry::subject)
                .toList();
    }
}
